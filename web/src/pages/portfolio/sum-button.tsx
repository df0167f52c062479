import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useWords, words } from "../../language/language.tsx";
import type { SumName } from "./sums.ts";

const said = words({ explain: "Détailler cette somme" }, { explain: "Show what this sum is made of" });

/** The address's parameter that says which sum is laid out. */
export const sumParameter = "somme";

type Props = { readonly sum: SumName; readonly children: ReactNode };

/** A sum that lays out, on a press, what each laureate adds to it. */
export const SumButton = ({ sum, children }: Props) => {
  const { explain } = useWords(said);
  const [, setSearch] = useSearchParams();
  const open = (): void =>
    setSearch(
      (before) => {
        before.set(sumParameter, sum);
        return before;
      },
      { preventScrollReset: true },
    );
  return (
    <button type="button" className="explained" title={explain} onClick={open}>
      {children}
      <span className="hidden-text"> – {explain}</span>
    </button>
  );
};
