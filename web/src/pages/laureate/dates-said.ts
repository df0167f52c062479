import { useFormat, useWords, words } from "../../language/language.tsx";

const said = words(
  { at: "au", known: "connu au", all: "avec tout ce qui est enregistré" },
  { at: "as of", known: "as known on", all: "with everything recorded" },
);

/** "au 30/06/2022, connu au 15/07/2022 à 14:02": what every figure carries. */
export const useDatesSaid = (): ((clocks: { readonly asOf: string; readonly knownAt: string | null }) => string) => {
  const say = useWords(said);
  const format = useFormat();
  return ({ asOf, knownAt }) => {
    const known = knownAt === null ? say.all : `${say.known} ${format.knownAt(knownAt)}`;
    return `${say.at} ${format.date(asOf)}, ${known}`;
  };
};
