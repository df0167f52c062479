import type * as z from "zod";
import type { people } from "../../../../shared/answers/people.ts";
import { isHeldOn, type Role, roles } from "../../../../shared/domain/rights/rights.ts";

export type People = z.infer<typeof people>;
export type Person = People["people"][number];
export type HeldRole = Person["roles"][number];

/** Where somebody stands: nobody but the invited has a code that waits. */
export type Standing = "invited" | "active" | "ended" | "erased";

export const standingOf = ({ erasedOn, isInvited, roles: held }: Person, today: string): Standing =>
  erasedOn !== null ? "erased" : isInvited ? "invited" : held.some((one) => isHeldOn(one, today)) ? "active" : "ended";

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** By `role`, `etat` and `texte` of the address; the erased only when they are asked for. */
export const filtered = (all: readonly Person[], search: URLSearchParams, today: string): readonly Person[] => {
  const role = search.get("role");
  const standing = search.get("etat");
  const text = bare(search.get("texte") ?? "");
  return all.filter((person) => {
    const its = standingOf(person, today);
    return (
      (standing === null ? its !== "erased" : its === standing) &&
      (role === null || person.roles.some((held) => held.role === role && isHeldOn(held, today))) &&
      bare([person.name, person.email, person.personId].join(" ")).includes(text)
    );
  });
};
