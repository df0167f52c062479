import type { Entry } from "../../events/envelope.ts";
import { project, type Subject } from "../../events/subject.ts";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { type AlertDetail, alertDetail } from "../../shared/domain/alerts/alert-event.ts";
import type { Actor } from "../../shared/domain/alerts/alert-rule.ts";
import { alertLetter, digestLetter, type Letter } from "../../shared/domain/alerts/mail/compose.ts";
import { actingPeople, secretariatOf } from "../../shared/domain/alerts/recipients.ts";
import { settingsOn } from "../../shared/domain/alerts/settings.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import type {
  Clock,
  DigestPlan,
  Directory,
  Mail,
  Mailer,
  MailReceipts,
  Notice,
  Notices,
  Once,
  SettingsReader,
} from "../../shared/domain/ports.ts";
import type { Person } from "../../shared/domain/rights/person.ts";
import { isHeldOn } from "../../shared/domain/rights/rights.ts";
import type { State } from "../../shared/domain/state.ts";
import { readMailReport } from "./mail-report.ts";

export type NotifyPorts = {
  readonly directory: Pick<Directory, "list">;
  readonly currentState: (subject: Subject) => Promise<State | undefined>;
  readonly settings: SettingsReader;
  readonly notices: Notices;
  readonly receipts: Pick<MailReceipts, "keep" | "bounce">;
  readonly mailer: Mailer;
  readonly once: Once;
  readonly clock: Clock;
  /** Address of the site that mails lead to. */
  readonly site: string;
};

type Told = { readonly mails: number; readonly notices: number };

/** Some mails were not taken: the others were. What failed is tried again with the message. */
export class NotAllSent extends Error {
  override readonly name = "NotAllSent";
}

const isUrgent = ({ data: { severity, kind } }: AlertDetail): boolean => severity === "critical" && kind !== "cleared";

/** What alerts say on the bus -> mails: critical ones at once, the others in one digest a day. */
export const createNotify = (ports: NotifyPorts) => {
  const { directory, currentState, settings, notices, receipts, mailer, once, clock, site } = ports;

  const now = () => {
    const at = clock.now();
    return { at: at.toISOString(), today: parisDate(at) };
  };

  const everybody = async () => {
    const { today } = now();
    const entries = await directory.list();
    const people = entries.map(({ person }) => person);
    const versions = new Map(entries.map(({ person, version }) => [person.personId, version]));
    const { recipients } = settingsOn(await settings.read(), today);
    return { today, people, versions, secretariat: secretariatOf(people, recipients, today) };
  };
  type Everybody = Awaited<ReturnType<typeof everybody>>;

  /** Those of the project's team, finance, or nobody: who must act beside the secretariat. */
  const acting = async ({ data }: AlertDetail, { people, today }: Everybody): Promise<readonly Person[]> => {
    const state = data.projectId === undefined ? undefined : await currentState(project(data.projectId));
    const team = state?.kind === "project" ? state.team : [];
    return actingPeople(data.mustAct, people, team, today);
  };

  /** Sends once under the mail's id. What was sent is known before its receipt is kept: a lost receipt sends nothing again. */
  const send = async (mail: Mail): Promise<void> => {
    const { mailId, personId, personVersion, subject, alertIds } = mail;
    const receipt = { mailId, personId, personVersion, subject, alertIds };
    let number: string;
    try {
      number = await once(mail.mailId, () => mailer.send(mail));
    } catch (error) {
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      await receipts.keep({ ...receipt, at: now().at, outcome: "failed", detail });
      throw error;
    }
    await receipts.keep({ ...receipt, at: now().at, outcome: "sent", detail: number });
  };

  /** Each on its own: one address that fails keeps no other from its mail. */
  const sendAll = async (mails: readonly Mail[]): Promise<void> => {
    const failures: unknown[] = [];
    for (const mail of mails) {
      try {
        await send(mail);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      throw new NotAllSent(`${failures.length} of ${mails.length} mails were not taken.`, { cause: failures[0] });
    }
  };

  const mailTo = (
    person: Person,
    { versions }: Everybody,
    about: string,
    letter: Letter,
    alertIds: readonly string[],
  ): Mail => ({
    mailId: sha256(`${about} ${person.personId}`).slice(0, 40),
    personId: person.personId,
    personVersion: versions.get(person.personId) ?? 0,
    to: person.email ?? "",
    alertIds,
    ...letter,
  });

  const languageOf = (person: Person) => person.language ?? "fr";

  const tellNow = async (detail: AlertDetail): Promise<void> => {
    const all = await everybody();
    const told = new Map([...all.secretariat, ...(await acting(detail, all))].map((one) => [one.personId, one]));
    await sendAll(
      [...told.values()].map((person) =>
        mailTo(person, all, detail.metadata.id, alertLetter(detail, site, languageOf(person)), [detail.data.alertId]),
      ),
    );
  };

  /**
   * The digest of a day to each of its readers, under the same mail ids however often and on whatever day it is tried: who got
   * it is not written to again because another did not.
   */
  const tellPlan = async (plan: DigestPlan, waiting: readonly Notice[], all: Everybody): Promise<Told> => {
    const planned = new Set(plan.noticeIds);
    const its = waiting.filter(({ noticeId }) => planned.has(noticeId));
    const details = its.map(({ entry }) => alertDetail.parse(entry.detail));
    const byPerson = new Map<string, { person: Person; details: AlertDetail[] }>();
    const add = (person: Person, detail: AlertDetail): void => {
      const known = byPerson.get(person.personId) ?? { person, details: [] };
      byPerson.set(person.personId, known);
      if (!known.details.includes(detail)) known.details.push(detail);
    };
    for (const detail of details) {
      for (const person of all.secretariat) add(person, detail);
      if (detail.data.kind === "cleared") continue;
      for (const person of await acting(detail, all)) add(person, detail);
    }
    const mails = [...byPerson.values()].map(({ person, details: theirs }) => {
      const isToDo = (actor: Actor): boolean =>
        person.roles.some((held) => held.role === actor && isHeldOn(held, all.today));
      return mailTo(
        person,
        all,
        `digest ${plan.day}`,
        digestLetter(theirs, { site, day: plan.day, isToDo }, languageOf(person)),
        theirs.map(({ data }) => data.alertId),
      );
    });
    /* Nobody can be told: everything waits for somebody, and A31 says so. */
    if (mails.length === 0 && its.length > 0) return { mails: 0, notices: 0 };
    await sendAll(mails);
    for (const notice of its) await notices.markTold(notice);
    await notices.finish(plan);
    return { mails: mails.length, notices: its.length };
  };

  return {
    /** One event of the bus. Critical: mailed at once; otherwise kept until a digest has told it. */
    async event(entry: Entry): Promise<void> {
      const detail = alertDetail.parse(entry.detail);
      if (isUrgent(detail)) await tellNow(detail);
      else await notices.keep({ noticeId: detail.metadata.id, entry });
    },

    /** SES took a mail and says now that it came back. Said again, or of a mail that is not ours, it changes nothing. */
    async report(entry: Entry): Promise<"bounced" | "already-known" | "unknown"> {
      const { mailId, reason } = readMailReport(entry);
      return mailId === undefined ? "unknown" : receipts.bounce(mailId, reason);
    },

    /** What waits, in one mail a person; and, first, the digests of other days that somebody has still to get. */
    async digest(): Promise<Told> {
      const all = await everybody();
      /* Plans first: what is in none of them and is untold after was told by none. */
      const begun = await notices.unfinished();
      const waiting = await notices.untold();
      const planned = new Set(begun.flatMap(({ noticeIds }) => noticeIds));
      const fresh = waiting.map(({ noticeId }) => noticeId).filter((id) => !planned.has(id));
      const others = begun.filter(({ day }) => day !== all.today);
      const plans =
        fresh.length === 0 && others.length === begun.length
          ? others
          : [...others, await notices.plan(all.today, fresh)];
      let told: Told = { mails: 0, notices: 0 };
      const failures: unknown[] = [];
      for (const plan of plans) {
        try {
          const its = await tellPlan(plan, waiting, all);
          told = { mails: told.mails + its.mails, notices: told.notices + its.notices };
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) {
        throw new NotAllSent(`${failures.length} of ${plans.length} digests are unfinished.`, { cause: failures[0] });
      }
      return told;
    },
  };
};
