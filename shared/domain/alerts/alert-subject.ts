import type { FactOf } from "../../../events/catalogue.ts";
import { assess } from "../assess.ts";
import { addDays, type CivilDate, lastDayOf, lastWholeMonth, type Month } from "../calendar.ts";
import type { FactRef } from "../fact-ref.ts";
import { type Figures, figuresOf, statusFiguresOf } from "../figures.ts";
import { type FactsByType, sortByType, withdraw } from "../fold-project.ts";
import { type KnownAt, knownAtDate } from "../known-at.ts";
import { maturityOf } from "../money-at.ts";
import type { Position } from "../position.ts";
import type { KnownFact } from "../read-facts.ts";
import { type Reading, readState } from "../reading.ts";
import type { Agreement, Closure, ProjectState } from "../state.ts";
import { type Status, standingClosure, statusOf } from "../status.ts";
import { dueTo } from "../window.ts";

/** What a project came to at a date. */
export type Snapshot = { readonly reading: Reading; readonly figures: Figures; readonly status: Status };

/** A project on a day, with everything recorded until then: what the rules look at. */
export type AlertSubject = {
  readonly projectId: string;
  readonly today: CivilDate;
  readonly state: ProjectState;
  /** The facts that count: withdrawn ones are not among them. */
  readonly facts: FactsByType;
  readonly closure: Closure | undefined;
  /** Agreements signed by today, by version. */
  readonly signed: readonly Agreement[];
  readonly initial: Agreement | undefined;
  readonly current: Agreement | undefined;
  readonly lastMonth: Month;
  now(): Snapshot;
  /** As of a month's end, with what is known today. */
  monthEnd(month: Month): Snapshot;
  /** As of a date, with what is known today; a date of the same figures may stand for it. */
  positionAt(asOf: CivilDate): Position;
  /** Computes once until a figure of the project can change; `make` may look at figures, not at today's date. */
  remember<Value>(name: string, make: () => Value): Value;
  /** Whether a recorded decision names the alert, dated from `from` to today; `by` looks at who recorded it. */
  isDecided(rule: string, object: string, from: CivilDate, by?: (actor: string) => boolean): boolean;
};

/** In place of a project's id, for what is the fund's: the one text that is no project's id. */
export const portfolioName = "";

export const alertIdOf = (rule: string, projectId: string, object: string): string => `${rule}#${projectId}#${object}`;

/** Dates at which a figure of the project may change, other than the turn of a month. */
const turningDates = ({ payments, terms, agreements, commitments, closures, selection }: ProjectState): CivilDate[] =>
  [
    ...(selection === undefined ? [] : [selection.selectedOn]),
    ...agreements.map(({ signedOn }) => signedOn),
    ...commitments.map(({ on }) => on),
    ...closures.map(({ on }) => on),
    ...payments.flatMap((payment) => [
      payment.on,
      maturityOf(payment, terms.delayMonths),
      maturityOf({ ...payment, on: maturityOf(payment, terms.delayMonths) }, 12),
      ...payment.repayments.map(({ on }) => on),
    ]),
  ].sort();

const once = <Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as Value;
  const made = make();
  known.set(key, made);
  return made;
};

/**
 * What is recorded of a project -> its subject on any day. Figures are computed once between two dates at which they can
 * change, so that a year of days costs little more than its months.
 */
export const createAlertSubjects = (
  state: ProjectState,
  known: readonly KnownFact[],
): ((today: CivilDate) => AlertSubject) => {
  const facts = sortByType(withdraw(known.map(({ fact }) => fact)).counting);
  const turns = turningDates(state);
  const snapshots = new Map<string, Snapshot>();

  const positions = new Map<string, Position>();
  const remembered = new Map<string, unknown>();

  /** Two dates of one key have the same figures. `due` is the last month due on the day the question is asked. */
  const keyOf = (asOf: CivilDate, due: Month): string => {
    const month = lastWholeMonth(asOf);
    return `${month} ${Math.min(month, due)} ${turns.filter((date) => date <= asOf).length}`;
  };
  const snapshotAt = (asOf: CivilDate, key: string, knownAt: KnownAt): Snapshot =>
    once(snapshots, key, () => {
      const reading = readState(state, asOf, knownAt);
      const figures = figuresOf(reading);
      return { reading, figures, status: statusOf(statusFiguresOf(reading, figures), state.terms) };
    });

  return (today) => {
    const knownAt = knownAtDate(today);
    const signed = state.agreements.filter(({ signedOn }) => signedOn <= today);
    const due = dueTo(today, knownAt, state.terms);
    const key = keyOf(today, due);
    return {
      projectId: state.projectId,
      today,
      state,
      facts,
      closure: standingClosure(state.closures, today),
      signed,
      initial: signed[0],
      current: signed.at(-1),
      lastMonth: lastWholeMonth(today),
      now: () => snapshotAt(today, key, knownAt),
      monthEnd: (month) => snapshotAt(lastDayOf(month), keyOf(lastDayOf(month), due), knownAt),
      /* What was remembered under a name was made by the same rule. */
      remember: <Value>(name: string, make: () => Value) => once(remembered, `${key} ${name}`, make) as Value,
      positionAt: (asOf) => once(positions, keyOf(asOf, due), () => assess(state, asOf, knownAt)),
      isDecided: (rule, object, from, by = () => true) =>
        (facts.DecisionRecorded ?? []).some(
          ({ data, metadata }) =>
            from <= data.decidedOn &&
            data.decidedOn <= today &&
            by(metadata.actor) &&
            data.concerns?.includes(alertIdOf(rule, state.projectId, object)),
        ),
    };
  };
};

/** How far back a run of months is followed. */
const longestRun = 120;

/** The first day of the unbroken run of months, up to today, in which `holds` is true at each month's end. */
export const sinceMonthEnd = ({ lastMonth }: AlertSubject, holds: (month: Month) => boolean): CivilDate => {
  let month = lastMonth;
  while (month > lastMonth - longestRun && holds(month)) month -= 1;
  return addDays(lastDayOf(month), 1);
};

/** A milestone of the agreements, as the latest version that states milestones says. */
export type Milestone = NonNullable<FactOf<"AgreementSigned">["data"]["milestones"]>[number];

export const milestonesOf = ({ facts, signed }: AlertSubject): readonly Milestone[] => {
  const statedBy = new Map<FactRef, readonly Milestone[] | undefined>([
    ...(facts.AgreementSigned ?? []).map(
      (fact) => [`${fact.metadata.id} ${fact.source}` as const, fact.data.milestones] as const,
    ),
    ...(facts.ProjectSelected ?? []).map(
      (fact) => [`${fact.metadata.id} ${fact.source}` as const, fact.data.agreement?.milestones] as const,
    ),
  ]);
  return signed.flatMap(({ fact }) => [statedBy.get(fact) ?? []]).findLast((stated) => stated.length > 0) ?? [];
};

/** When a milestone was validated, by today. */
export const validatedOn = ({ facts, today }: AlertSubject, milestoneId: string): CivilDate | undefined =>
  (facts.MilestoneValidated ?? [])
    .filter(({ data }) => data.milestoneId === milestoneId && data.validatedOn <= today)
    .map(({ data }) => data.validatedOn)
    .sort()[0];
