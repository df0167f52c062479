import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { type HeldRole, isRole } from "./people.ts";

/** What is typed of a person, before it is checked. */
export type TypedRole = { readonly key: number; readonly role: string; readonly from: string; readonly to: string };
export type TypedCard = {
  readonly name: string;
  readonly email: string;
  readonly language: "fr" | "en";
  readonly roles: readonly TypedRole[];
};

export type Card = {
  readonly name: string;
  readonly email: string;
  readonly language: "fr" | "en";
  readonly roles: readonly HeldRole[];
};

type Words = {
  readonly noName: string;
  readonly noEmail: string;
  readonly noRole: string;
  readonly noRoles: string;
  readonly order: string;
};

/** The id of a control of the form, by what it is for. */
export type IdOf = (name: string) => string;

/** The card that is typed, or what keeps it from being one. `dateError` says why a text is no date. */
export const readCard = (
  typed: TypedCard,
  say: Words,
  idOf: IdOf,
  dateError: (text: string) => string | undefined,
): { readonly card: Card | undefined; readonly errors: readonly FormError[] } => {
  const errors: FormError[] = [];
  const wrong = (name: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ id: idOf(name), message });
  };
  const name = typed.name.trim();
  const email = typed.email.trim();
  wrong("name", name === "" ? say.noName : undefined);
  wrong("email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : say.noEmail);
  wrong("add", typed.roles.length === 0 ? say.noRoles : undefined);
  const roles = typed.roles.flatMap(({ key, role, from, to }): HeldRole[] => {
    const first = readDate(from);
    const last = to.trim() === "" ? undefined : readDate(to);
    wrong(`role-${key}`, isRole(role) ? undefined : say.noRole);
    wrong(`from-${key}`, first === undefined ? dateError(from) : undefined);
    wrong(`to-${key}`, to.trim() !== "" && last === undefined ? dateError(to) : undefined);
    if (first !== undefined && last !== undefined && last < first) wrong(`to-${key}`, say.order);
    if (!isRole(role) || first === undefined) return [];
    return [{ role, from: first, ...(last === undefined ? {} : { to: last }) }];
  });
  return { card: errors.length === 0 ? { name, email, language: typed.language, roles } : undefined, errors };
};
