import { addDays, type CivilDate } from "../calendar.ts";
import { foldFacts, foldSubject } from "../fold.ts";
import { groupBy } from "../group-by.ts";
import { knownAtDate } from "../known-at.ts";
import { belongs } from "../portfolio.ts";
import type { LedgerLine } from "../ports.ts";
import { type KnownFact, readFacts } from "../read-facts.ts";
import type { FundState } from "../state.ts";
import type { Alert, Announcement } from "./alert.ts";
import { type AlertSubject, createAlertSubjects, portfolioName } from "./alert-subject.ts";
import { evaluatePortfolio, evaluateProject } from "./evaluate.ts";
import { createPortfolioSubject, type Reachability } from "./portfolio-subject.ts";
import { reconcile } from "./reconcile.ts";
import { type AlertSettings, settingsOn, settingsVersions } from "./settings.ts";

/*
 * The assessments that would have run, day after day, each with what was recorded by its end: what a change of settings would
 * have done, and what an inbox would have held.
 */

export type Asked = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days from one assessment to the next, 1 when absent; the last is always on `to`. */
  readonly everyDays?: number;
  /** Instead of what the ledger says of the day. */
  readonly settings?: (day: CivilDate) => AlertSettings;
  readonly only?: (rule: string) => boolean;
  readonly recipients?: Reachability;
  readonly isNeglected?: (alert: Alert, raisedOn: CivilDate, day: CivilDate, settings: AlertSettings) => boolean;
};

/** What was said on a day, of whom. */
export type Said = {
  readonly day: CivilDate;
  readonly projectId: string;
  readonly alert: Alert;
  readonly announcement: Announcement;
};

export type Days = {
  readonly said: readonly Said[];
  readonly alerts: ReadonlyMap<string, readonly Alert[]>;
  readonly days: number;
};

/** Lines of one project, in the order in which they were recorded. */
type Reel = {
  readonly projectId: string;
  readonly facts: readonly KnownFact[];
  shown: number;
  subjects: ((day: CivilDate) => AlertSubject) | undefined;
};

const everybody: Reachability = { named: 1, reachable: 1, unreachable: [] };

/** Facts recorded by the end of the day; those of an undated line were known from the start. */
const turnTo = (reel: Reel, day: CivilDate): ((day: CivilDate) => AlertSubject) | undefined => {
  const { includes } = knownAtDate(day);
  let shown = reel.shown;
  for (let next = reel.facts[shown]; next !== undefined && includes(next.recordedAt); next = reel.facts[shown])
    shown += 1;
  if (shown === reel.shown && reel.subjects !== undefined) return reel.subjects;
  reel.shown = shown;
  if (shown === 0) return undefined;
  const known = reel.facts.slice(0, shown);
  reel.subjects = createAlertSubjects(foldFacts(reel.projectId, known), known);
  return reel.subjects;
};

/** By `recordedAt`, as time goes; undated first. */
const inOrder = (facts: readonly KnownFact[]): readonly KnownFact[] =>
  facts
    .map((fact) => ({
      fact,
      at: fact.recordedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(fact.recordedAt),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ fact }) => fact);

const idOf = (fact: KnownFact["fact"], kind: "projectId" | "fundId"): string | undefined =>
  kind in fact.data ? Reflect.get(fact.data, kind) : undefined;

const daysOf = function* ({ from, to, everyDays = 1 }: Asked): Generator<CivilDate> {
  for (let day = from; day < to; day = addDays(day, everyDays)) yield day;
  yield to;
};

/** Every day from `from` to `to`, both included: what would have been said, and the alerts as they would stand at the end. */
export const playDays = (lines: readonly LedgerLine[], asked: Asked): Days => {
  const { facts } = readFacts(lines);
  const byProject = groupBy(facts, ({ fact }) => idOf(fact, "projectId") ?? "");
  byProject.delete("");
  const reels = [...byProject].map(
    ([projectId, its]): Reel => ({ projectId, facts: inOrder(its), shown: 0, subjects: undefined }),
  );
  const fundFacts = [...groupBy(facts, ({ fact }) => idOf(fact, "fundId") ?? "")].filter(([fundId]) => fundId !== "");
  const alerts = new Map<string, readonly Alert[]>();
  const said: Said[] = [];
  let days = 0;

  const settle = (projectId: string, next: readonly Alert[], day: CivilDate): void => {
    for (const alert of next) {
      for (const announcement of alert.owed) said.push({ day, projectId, alert, announcement });
    }
    alerts.set(
      projectId,
      next.map((alert) => (alert.owed.length === 0 ? alert : { ...alert, owed: [] })),
    );
  };

  for (const day of daysOf(asked)) {
    days += 1;
    const { includes } = knownAtDate(day);
    const funds = fundFacts.map(([fundId, its]) =>
      foldSubject(
        { kind: "fund", id: fundId },
        its.filter(({ recordedAt }) => includes(recordedAt)),
      ),
    ) as FundState[];
    const settings = asked.settings?.(day) ?? settingsOn(settingsVersions(funds), day);
    const on = {
      today: day,
      settings: settings.version,
      isNeglected: (alert: Alert, episode: { raisedOn: CivilDate }) =>
        asked.isNeglected?.(alert, episode.raisedOn, day, settings) ?? false,
    };
    const projects: AlertSubject[] = [];
    for (const reel of reels) {
      const subject = turnTo(reel, day)?.(day);
      if (subject === undefined) continue;
      if (belongs(subject.state, day)) projects.push(subject);
      settle(
        reel.projectId,
        reconcile(alerts.get(reel.projectId) ?? [], evaluateProject(subject, settings, asked.only), {
          ...on,
          title: subject.state.selection?.title,
          simulation: subject.state.simulation,
        }),
        day,
      );
    }
    const whole = createPortfolioSubject({ today: day, projects, funds, recipients: asked.recipients ?? everybody });
    settle(
      portfolioName,
      reconcile(alerts.get(portfolioName) ?? [], evaluatePortfolio(whole, settings, asked.only), {
        ...on,
        simulation: whole.simulation,
      }),
      day,
    );
  }
  return { said, alerts, days };
};
