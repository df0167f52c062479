import { project } from "../../../events/subject.ts";
import { parisDate } from "../instant.ts";
import type { AlertStore, Clock, Ledger, Publisher, SettingsReader, StoredAlerts } from "../ports.ts";
import { type ReadSubject, readSubject } from "../refold.ts";
import type { Alert, Episode } from "./alert.ts";
import { alertEntry } from "./alert-event.ts";
import { type AlertSubject, createAlertSubjects, portfolioName } from "./alert-subject.ts";
import { evaluatePortfolio, evaluateProject, type Found } from "./evaluate.ts";
import type { PortfolioSubject } from "./portfolio-subject.ts";
import { reconcile } from "./reconcile.ts";
import { type AlertSettings, type SettingsVersion, settingsOn } from "./settings.ts";

export type AlertPorts = {
  readonly ledger: Pick<Ledger, "read">;
  readonly alerts: Pick<AlertStore, "get" | "put">;
  readonly settings: SettingsReader;
  readonly publisher: Pick<Publisher, "publishAll">;
  readonly clock: Clock;
};

/** Each lost attempt is another worker's write: this many in a row is no ordinary day. */
const attempts = 30;

/** Episodes too long unhandled, with the settings of the day. */
export type Neglect = (alert: Alert, episode: Episode, today: string, settings: AlertSettings) => boolean;

/** What one look at the world found. */
type Look = {
  readonly facts: number;
  readonly today: string;
  readonly settings: AlertSettings;
  readonly title?: string | undefined;
  readonly simulation: boolean;
  readonly found: readonly Found[];
};

/** A worker behind another: what it read is older than what is stored. The message comes again. */
class Behind extends Error {
  override readonly name = "Behind";
}

const isSame = (stored: StoredAlerts | undefined, next: StoredAlerts): boolean =>
  stored !== undefined &&
  stored.facts === next.facts &&
  stored.today === next.today &&
  stored.settings === next.settings &&
  stored.title === next.title &&
  stored.simulation === next.simulation &&
  JSON.stringify(stored.alerts) === JSON.stringify(next.alerts);

export const createReconcileAlerts = ({ ledger, alerts, settings, publisher, clock }: AlertPorts) => {
  /** Says what is owed, in its order, then marks it. A crash between the two says it again under the same id. */
  const publishOwed = async (projectId: string, stored: StoredAlerts): Promise<boolean> => {
    const owing = stored.alerts.filter(({ owed }) => owed.length > 0);
    if (owing.length === 0) return true;
    await publisher.publishAll(
      owing.flatMap((alert) => alert.owed.map((announcement) => alertEntry(projectId, alert, announcement))),
    );
    return alerts.put(projectId, {
      ...stored,
      alerts: stored.alerts.map((alert) => (alert.owed.length === 0 ? alert : { ...alert, owed: [] })),
    });
  };

  const settle = async (
    projectId: string,
    lookAt: (stored: StoredAlerts | undefined) => Promise<Look>,
    isNeglected: Neglect | undefined,
  ): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const stored = await alerts.get(projectId);
      const { facts, today, settings: held, title, simulation, found } = await lookAt(stored);
      if (stored !== undefined && (stored.facts > facts || stored.settings > held.version)) {
        throw new Behind(
          `Alerts of "${projectId}": expected at least ${stored.facts} facts and ${stored.settings} changes of settings, found ${facts} and ${held.version}.`,
        );
      }
      const next: StoredAlerts = {
        facts,
        today,
        settings: held.version,
        version: stored?.version ?? 0,
        ...(title === undefined ? {} : { title }),
        simulation,
        alerts: reconcile(stored?.alerts ?? [], found, {
          today,
          settings: held.version,
          title,
          simulation,
          isNeglected: (alert, episode) => isNeglected?.(alert, episode, today, held) ?? false,
        }),
      };
      if (!isSame(stored, next) && !(await alerts.put(projectId, next))) continue;
      const version = isSame(stored, next) ? next.version : next.version + 1;
      if (await publishOwed(projectId, { ...next, version })) return;
    }
    throw new Error(`The alerts of "${projectId}" changed under this worker ${attempts} times.`);
  };

  const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);
  const now = (): string => parisDate(clock.now());

  return {
    /** `read`: facts just read; they are read again when the stored alerts know of more. Gives the project as it was seen. */
    async project(
      projectId: string,
      read?: ReadSubject,
      isNeglected?: Neglect,
      versions?: readonly SettingsVersion[],
    ): Promise<AlertSubject> {
      let seen: AlertSubject | undefined;
      await settle(
        projectId,
        async (stored) => {
          const isEnough = read !== undefined && (stored === undefined || stored.facts <= read.lines);
          const { lines, facts, state } = isEnough
            ? read
            : readSubject(project(projectId), await ledger.read(project(projectId)));
          if (state.kind !== "project") throw new Error("A project was folded into something else.");
          const known =
            versions !== undefined && versions.length >= (stored?.settings ?? 0) ? versions : await settings.read();
          const today = later(now(), stored?.today);
          seen = createAlertSubjects(state, facts)(today);
          const held = settingsOn(known, today);
          return {
            facts: lines,
            today,
            settings: held,
            title: state.selection?.title,
            simulation: state.simulation,
            found: evaluateProject(seen, held),
          };
        },
        isNeglected,
      );
      if (seen === undefined) throw new Error("A project was settled without being seen.");
      return seen;
    },

    /** The fund as a whole, from its projects as they were seen. */
    async portfolio(
      subjectOn: (today: string) => PortfolioSubject,
      facts: number,
      isNeglected?: Neglect,
      versions?: readonly SettingsVersion[],
    ): Promise<void> {
      await settle(
        portfolioName,
        async (stored) => {
          const known = versions ?? (await settings.read());
          const today = later(now(), stored?.today);
          const held = settingsOn(known, today);
          const subject = subjectOn(today);
          return {
            facts: Math.max(facts, stored?.facts ?? 0),
            today,
            settings: held,
            simulation: subject.simulation,
            found: evaluatePortfolio(subject, held),
          };
        },
        isNeglected,
      );
    },
  };
};

export type ReconcileAlerts = ReturnType<typeof createReconcileAlerts>;
