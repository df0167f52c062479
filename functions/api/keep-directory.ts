import { randomBytes } from "node:crypto";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import type { Directory } from "../../shared/domain/ports.ts";
import type { HeldRole, Person, StoredPerson, TokenSubject } from "../../shared/domain/rights/person.ts";
import { commandIdOf } from "./idempotency.ts";
import { notFound, Problem } from "./problem.ts";

/*
 * The directory, as the secretariat keeps it. An invitation is a code for one person; whoever signs in with it first is bound
 * to that person by the token's issuer and subject, and the code is spent.
 */

export type Card = {
  readonly name: string;
  readonly email: string;
  /** What mails are written in; French unless said. */
  readonly language?: "fr" | "en" | undefined;
  readonly roles: readonly HeldRole[];
};

export type Invited = { readonly stored: StoredPerson; readonly invitation: string };

const unknownPerson = (): Problem => notFound("The directory has nobody of this id.");

const changedMeanwhile = (version: number): Problem =>
  new Problem(
    412,
    "Changed meanwhile",
    `Somebody else changed this entry: it is at version ${version} now. Read it again, then make your change on it.`,
  );

const badInvitation = (): Problem =>
  new Problem(
    409,
    "Not possible now",
    "This invitation is not valid, or was used before. Ask the secretariat for another.",
  );

const alreadySomebody = (): Problem =>
  new Problem(409, "Not possible now", "You are another person of the directory already.");

export const createKeepDirectory = (directory: Directory) => {
  const found = async (personId: string): Promise<StoredPerson> => {
    const stored = await directory.get(personId);
    if (stored === undefined) throw unknownPerson();
    return stored;
  };

  const write = async (person: Person, version: number): Promise<StoredPerson> => {
    if (await directory.put(person, version)) return { person, version: version + 1 };
    throw changedMeanwhile((await found(person.personId)).version);
  };

  /** Nobody gives or takes roles of their own: it takes another person of the secretariat. */
  const refuseOwn = (by: string, personId: string): void => {
    if (by !== personId) return;
    throw new Problem(409, "Not possible now", "Your own roles are kept by another person of the secretariat.");
  };

  return {
    /** A new person, and the code that only this answer shows. The same request again makes a new code for the same person. */
    async invite(card: Card, by: { personId: string; key: string; today: string }): Promise<Invited> {
      const personId = `person-${commandIdOf(by.personId, by.key).slice(0, 12)}`;
      const secret = randomBytes(18).toString("base64url");
      const before = await directory.get(personId);
      if (before !== undefined && (before.person.invitation === undefined || before.person.acceptedBy !== undefined)) {
        throw new Problem(409, "Not possible now", "This invitation was accepted already.");
      }
      const person: Person = {
        personId,
        name: card.name,
        email: card.email,
        ...(card.language === undefined ? {} : { language: card.language }),
        roles: [...card.roles],
        invitedBy: by.personId,
        invitedOn: by.today,
        invitation: sha256(secret),
      };
      return { stored: await write(person, before?.version ?? 0), invitation: `${personId}.${secret}` };
    },

    /** Binds whoever asks to the invited person: the code is spent first, for this token alone, so that it binds only one. */
    async accept(invitation: string, token: TokenSubject): Promise<StoredPerson> {
      const [personId = "", secret = ""] = invitation.split(".");
      const acceptedBy = sha256(canonicalJson(token));
      const stored = await directory.get(personId);
      if (stored?.person.invitation === undefined || stored.person.invitation !== sha256(secret)) throw badInvitation();
      const { person, version } = stored;
      if (person.acceptedBy !== undefined && person.acceptedBy !== acceptedBy) throw badInvitation();
      const bound = await directory.of(token);
      if (bound !== undefined && bound.person.personId !== personId) throw alreadySomebody();
      const spent = person.acceptedBy === undefined ? await write({ ...person, acceptedBy }, version) : stored;
      if (!(await directory.bind(token, personId))) throw alreadySomebody();
      return spent;
    },

    /** Name, address and roles as they are from now on; roles end by their `to`. */
    async change(personId: string, card: Card, version: number, by: string): Promise<StoredPerson> {
      refuseOwn(by, personId);
      const { person, version: current } = await found(personId);
      if (current !== version) throw changedMeanwhile(current);
      if (person.erasedOn !== undefined) throw unknownPerson();
      const { language = person.language, ...known } = card;
      const spoken = language === undefined ? {} : { language };
      return write({ ...person, ...known, ...spoken, roles: [...card.roles] }, version);
    },

    /** Name and address are gone and every role ends the day before; the id stays, because facts name it. */
    async erase(personId: string, on: { today: string; yesterday: string }, by: string): Promise<StoredPerson> {
      refuseOwn(by, personId);
      const { person, version } = await found(personId);
      if (person.erasedOn !== undefined) return { person, version };
      const roles = person.roles
        .filter(({ from }) => from <= on.yesterday)
        .map((held) => ({ ...held, to: held.to !== undefined && held.to < on.yesterday ? held.to : on.yesterday }));
      const { name: _name, email: _email, invitation: _invitation, acceptedBy: _acceptedBy, ...rest } = person;
      return write({ ...rest, roles, erasedOn: on.today }, version);
    },
  };
};
