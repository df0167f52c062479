import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import type { IdOf } from "./card.ts";

export type TypedMember = {
  readonly key: number;
  readonly personId: string;
  readonly from: string;
  readonly to: string;
};

type Member = { readonly personId: string; readonly from: string; readonly to?: string };
type Words = { readonly noPerson: string; readonly order: string; readonly nobody: string };

/** The whole team as it will be, or what keeps it from being one. */
export const readTeam = (
  typed: readonly TypedMember[],
  say: Words,
  idOf: IdOf,
  dateError: (text: string) => string | undefined,
): { readonly members: readonly Member[] | undefined; readonly errors: readonly FormError[] } => {
  const errors: FormError[] = typed.length === 0 ? [{ id: idOf("add"), message: say.nobody }] : [];
  const members = typed.flatMap(({ key, personId, from, to }): Member[] => {
    const first = readDate(from);
    const last = readDate(to);
    const found: readonly (readonly [name: string, message: string | undefined])[] = [
      [`person-${key}`, personId === "" ? say.noPerson : undefined],
      [`from-${key}`, first === undefined ? dateError(from) : undefined],
      [
        `to-${key}`,
        to.trim() === ""
          ? undefined
          : last === undefined
            ? dateError(to)
            : first !== undefined && last < first
              ? say.order
              : undefined,
      ],
    ];
    for (const [name, message] of found) if (message !== undefined) errors.push({ id: idOf(name), message });
    return first === undefined ? [] : [{ personId, from: first, ...(last === undefined ? {} : { to: last }) }];
  });
  return { members: errors.length === 0 ? members : undefined, errors };
};
