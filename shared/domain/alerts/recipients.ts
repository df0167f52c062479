import * as z from "zod";
import type { CivilDate } from "../calendar.ts";
import type { MailReceipt } from "../ports.ts";
import type { Person, StoredPerson } from "../rights/person.ts";
import { isHeldOn, type Role } from "../rights/rights.ts";
import type { Member } from "../state.ts";
import type { Actor } from "./alert-rule.ts";
import type { Reachability } from "./portfolio-subject.ts";

/*
 * Who is told of what: the secretariat of everything, finance and project teams only of what they must do.
 */

const holds = ({ roles }: Person, role: Role, today: CivilDate): boolean =>
  roles.some((held) => held.role === role && isHeldOn(held, today));

/** Active, not erased, with an address that could be one. */
export const isReachable = (person: Person, today: CivilDate): boolean =>
  person.erasedOn === undefined &&
  z.email().safeParse(person.email).success &&
  person.roles.some((held) => isHeldOn(held, today));

/** Those the settings name, or every secretariat when they name nobody. */
const listed = (people: readonly Person[], named: readonly string[] | undefined, today: CivilDate): readonly string[] =>
  named ?? people.filter((person) => holds(person, "secretariat", today)).map(({ personId }) => personId);

/**
 * Those whose last mail came back (`mails` newest first), until a later one goes through or their entry in the directory, which
 * holds the address, changes. They are written to as before: only so can a later mail go through.
 */
export const bouncedPeople = (mails: readonly MailReceipt[], people: readonly StoredPerson[]): ReadonlySet<string> => {
  const last = new Map<string, MailReceipt>();
  for (const mail of mails) {
    if (mail.outcome !== "failed" && !last.has(mail.personId)) last.set(mail.personId, mail);
  }
  const isBounced = ({ person: { personId }, version }: StoredPerson): boolean => {
    const mail = last.get(personId);
    return mail?.outcome === "bounced" && mail.personVersion === version;
  };
  return new Set(people.filter(isBounced).map(({ person }) => person.personId));
};

export const reachabilityOf = (
  people: readonly Person[],
  named: readonly string[] | undefined,
  today: CivilDate,
  bounced: ReadonlySet<string> = new Set(),
): Reachability => {
  const list = [...new Set(listed(people, named, today))];
  const isReached = (one: Person): boolean => isReachable(one, today) && !bounced.has(one.personId);
  const unreachable = list.filter((id) => !people.some((one) => one.personId === id && isReached(one)));
  return { named: list.length, reachable: list.length - unreachable.length, unreachable };
};

/** The secretariat that is told. A list that reaches nobody falls back on every secretariat: silence is the worst answer. */
export const secretariatOf = (
  people: readonly Person[],
  named: readonly string[] | undefined,
  today: CivilDate,
): readonly Person[] => {
  const reached = (ids: readonly string[]) =>
    people.filter((person) => ids.includes(person.personId) && isReachable(person, today));
  const ofList = reached(listed(people, named, today));
  return ofList.length > 0 ? ofList : reached(listed(people, undefined, today));
};

/** Those who must act, beside the secretariat. */
export const actingPeople = (
  actor: Actor,
  people: readonly Person[],
  team: readonly Member[],
  today: CivilDate,
): readonly Person[] => {
  if (actor === "secretariat") return [];
  const inTeam = new Set(team.filter((member) => isHeldOn(member, today)).map(({ personId }) => personId));
  return people.filter(
    (person) =>
      isReachable(person, today) &&
      (actor === "finance" ? holds(person, "finance", today) : inTeam.has(person.personId)),
  );
};
