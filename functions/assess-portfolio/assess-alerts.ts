import type { Subject } from "../../events/subject.ts";
import type { AlertSubject } from "../../shared/domain/alerts/alert-subject.ts";
import { isNeglected } from "../../shared/domain/alerts/handling.ts";
import { createPortfolioSubject } from "../../shared/domain/alerts/portfolio-subject.ts";
import { bouncedPeople, reachabilityOf } from "../../shared/domain/alerts/recipients.ts";
import { type AlertPorts, createReconcileAlerts, type Neglect } from "../../shared/domain/alerts/reconcile-alerts.ts";
import { type SettingsVersion, settingsOn, settingsVersions } from "../../shared/domain/alerts/settings.ts";
import { foldSubject } from "../../shared/domain/fold.ts";
import { inParallel } from "../../shared/domain/in-parallel.ts";
import { belongs } from "../../shared/domain/portfolio.ts";
import type { Directory, HandlingStore, Ledger, MailReceipts } from "../../shared/domain/ports.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { readSubject } from "../../shared/domain/refold.ts";
import type { FundState } from "../../shared/domain/state.ts";

export type AssessPorts = Omit<AlertPorts, "settings"> & {
  readonly ledger: Pick<Ledger, "read" | "subjects">;
  readonly handlings: Pick<HandlingStore, "list">;
  readonly directory: Pick<Directory, "list">;
  readonly mails: Pick<MailReceipts, "list">;
};

export type Assessed = { readonly projects: number; readonly facts: number };

/**
 * Every alert of every project and of the fund, on today's date, settings and handling (ARCHITECTURE.md section 3, rule 10).
 * Daily, for what depends on the date; and when the settings have changed. Settings are folded from the ledger here: no list
 * that lags can hide a change.
 */
export const createAssessAlerts = ({ ledger, handlings, directory, mails, ...ports }: AssessPorts) => {
  const fundsOf = async (subjects: readonly Subject[]): Promise<readonly FundState[]> => {
    const states = await inParallel(
      subjects.filter(({ kind }) => kind === "fund"),
      async (subject) => foldSubject(subject, readFacts(await ledger.read(subject)).facts),
    );
    return states.filter((state) => state.kind === "fund");
  };

  return async (): Promise<Assessed> => {
    const subjects: Subject[] = [];
    for await (const subject of ledger.subjects()) subjects.push(subject);
    const funds = await fundsOf(subjects);
    const versions: readonly SettingsVersion[] = settingsVersions(funds);
    const done = await handlings.list();
    const entries = await directory.list();
    const people = entries.map(({ person }) => person);
    const bounced = bouncedPeople(await mails.list(), entries);
    const reconcileAlerts = createReconcileAlerts({ ledger, settings: { read: async () => versions }, ...ports });
    const isTooOld: Neglect = (alert, episode, today, { values }) =>
      isNeglected(
        episode,
        done.get(alert.alertId)?.handlings ?? [],
        today,
        values["escalation"]?.["days"] ?? Number.POSITIVE_INFINITY,
      );

    const projects = subjects.filter(({ kind }) => kind === "project");
    let facts = 0;
    const seen = await inParallel(projects, async (subject): Promise<AlertSubject> => {
      const read = readSubject(subject, await ledger.read(subject));
      facts += read.lines;
      return reconcileAlerts.project(subject.id, read, isTooOld, versions);
    });
    await reconcileAlerts.portfolio(
      (today) =>
        createPortfolioSubject({
          today,
          projects: seen.filter(({ state }) => belongs(state, today)),
          funds,
          recipients: reachabilityOf(people, settingsOn(versions, today).recipients, today, bounced),
        }),
      facts,
      isTooOld,
      versions,
    );
    return { projects: projects.length, facts };
  };
};
