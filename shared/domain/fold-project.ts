import type { Fact, FactOf, FactType } from "../../events/catalogue.ts";
import { simulationOrigin } from "../../events/envelope.ts";
import { type Anomaly, anomaly, sortedAnomalies } from "./anomaly.ts";
import { monthOf } from "./calendar.ts";
import { compareCodePoints } from "./canonical-json.ts";
import { compareOccurrence, compareRefs, type FactRef, latest, refOf, refTo } from "./fact-ref.ts";
import { foldAgreements } from "./fold-agreements.ts";
import { foldPayments } from "./fold-payments.ts";
import { groupBy } from "./group-by.ts";
import { layLane } from "./lane.ts";
import { declaredBelowValidated, keptReport, openDossiers, reportedStreams } from "./reports.ts";
import { settleRivals } from "./rivals.ts";
import type { Closure, Ending, Member, ProjectState, Selection } from "./state.ts";
import { termsOf } from "./terms.ts";

/** Facts by type, for a project. */
export type FactsByType = { readonly [Type in FactType]?: FactOf<Type>[] };

/** Facts, by type. */
export const sortByType = (facts: readonly Fact[]): FactsByType => {
  const byType: Partial<Record<FactType, Fact[]>> = {};
  for (const fact of facts) {
    const same = byType[fact.type];
    if (same === undefined) byType[fact.type] = [fact];
    else same.push(fact);
  }
  /* Each list holds facts of its key's type alone: the compiler cannot see it, `fact.type` says it. */
  return byType as FactsByType;
};

/** Withdrawn facts count nowhere; a withdrawal itself cannot be withdrawn. */
export const withdraw = (facts: readonly Fact[]): { counting: Fact[]; anomalies: Anomaly[] } => {
  const known = new Set(facts.map(refOf));
  const withdrawn = new Set<FactRef>();
  const anomalies: Anomaly[] = [];
  for (const fact of facts) {
    if (fact.type !== "FactWithdrawn") continue;
    const target = refTo(fact.data.factId, fact.source);
    withdrawn.add(target);
    if (!known.has(target)) anomalies.push(anomaly("waiting", [refOf(fact)]));
  }
  return {
    counting: facts.filter((fact) => fact.type === "FactWithdrawn" || !withdrawn.has(refOf(fact))),
    anomalies,
  };
};

/** Earlier `selectedOn`, then earlier `occurredAt`, then smaller id. */
const selectFirst = (facts: readonly FactOf<"ProjectSelected">[]): FactOf<"ProjectSelected"> | undefined =>
  [...facts].sort((a, b) =>
    a.data.selectedOn === b.data.selectedOn ? compareOccurrence(a, b) : a.data.selectedOn < b.data.selectedOn ? -1 : 1,
  )[0];

const readSelection = (fact: FactOf<"ProjectSelected">): Selection => {
  const { title, holder, wave, selectedOn, applicationId, awardCents, coFinancingCents } = fact.data;
  return {
    fact: refOf(fact),
    title,
    holder,
    wave,
    selectedOn,
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(awardCents === undefined ? {} : { awardCents }),
    ...(coFinancingCents === undefined ? {} : { coFinancingCents }),
  };
};

/** Of two endings of a stream: later `occurredAt`, then greater id. */
const readEndings = (facts: readonly FactOf<"StreamEnded">[]): Ending[] =>
  [...groupBy(facts, ({ data }) => data.streamId).values()]
    .flatMap((rivals) => latest(rivals, compareOccurrence) ?? [])
    .map((fact) => ({ fact: refOf(fact), streamId: fact.data.streamId, lastMonth: monthOf(fact.data.lastMonth) }))
    .sort((a, b) => compareCodePoints(a.streamId, b.streamId));

const readClosures = (byType: FactsByType): Closure[] =>
  [
    ...(byType.ProjectClosed ?? []).map((fact) => ({ fact: refOf(fact), on: fact.data.on, how: "closed" as const })),
    ...(byType.ProjectAbandoned ?? []).map((fact) => ({
      fact: refOf(fact),
      on: fact.data.on,
      how: "abandoned" as const,
    })),
  ].sort((a, b) => (a.on === b.on ? compareRefs(a.fact, b.fact) : a.on < b.on ? -1 : 1));

const readTeam = (facts: readonly FactOf<"TeamChanged">[]): Member[] =>
  (latest(facts, compareOccurrence)?.data.members ?? []).map(({ personId, from, to }) => ({
    personId,
    from,
    ...(to === undefined ? {} : { to }),
  }));

/**
 * The facts of one project -> its state. A set goes in: order and repetition change nothing, no clock is read, and no
 * fact makes it throw (DOMAIN.md section 3, "When facts disagree").
 */
export const foldProject = (
  projectId: string,
  facts: readonly Fact[],
): Omit<ProjectState, "lastRecordedAt" | "unreadable"> => {
  const { counting, anomalies: withdrawals } = withdraw(facts);
  const byType = sortByType(counting);

  const selections = byType.ProjectSelected ?? [];
  const selected = selectFirst(selections);
  const terms = termsOf(selected?.data.terms);

  const agreements = foldAgreements(selected, byType.AgreementSigned ?? []);
  const payments = foldPayments(byType.TranchePaid ?? [], byType.TrancheRepaid ?? []);
  const commitments = settleRivals(
    byType.CommitmentRecorded ?? [],
    ({ data }) => data.commitmentId,
    "commitment-id-reused",
  );

  const { dossiers, anomalies: reportAnomalies } = openDossiers(
    byType.SavingsReported ?? [],
    byType.SavingsReviewed ?? [],
  );
  const kept = dossiers.map((dossier) => ({
    dossier,
    inDeclared: keptReport(dossier, "declared", terms),
    inValidated: keptReport(dossier, "validated", terms),
  }));
  const keptDeclared = kept.flatMap(({ inDeclared }) => inDeclared ?? []);
  const keptValidated = kept.flatMap(({ inValidated }) => inValidated ?? []);
  const declared = layLane(keptDeclared);
  const validated = layLane(keptValidated);

  return {
    kind: "project",
    projectId,
    ...(selected === undefined ? {} : { selection: readSelection(selected) }),
    terms,
    agreements: agreements.agreements,
    payments: payments.payments,
    commitments: commitments.standing
      .map((fact) => ({ fact: refOf(fact), on: fact.data.committedOn, cents: fact.data.amountCents }))
      .sort((a, b) => compareRefs(a.fact, b.fact)),
    lanes: { declared: declared.lane, validated: validated.lane },
    reported: reportedStreams([...keptDeclared, ...keptValidated]),
    endings: readEndings(byType.StreamEnded ?? []),
    closures: readClosures(byType),
    team: readTeam(byType.TeamChanged ?? []),
    anomalies: sortedAnomalies([
      ...withdrawals,
      ...(selections.length > 1 ? [anomaly("selected-twice", selections.map(refOf))] : []),
      ...(selected === undefined && counting.length > 0 ? [anomaly("not-selected", counting.map(refOf))] : []),
      ...agreements.anomalies,
      ...payments.anomalies,
      ...commitments.anomalies,
      ...reportAnomalies,
      ...declared.anomalies,
      ...validated.anomalies,
      ...kept.flatMap(({ dossier, inValidated }) => declaredBelowValidated(dossier, inValidated)),
    ]),
    simulation: counting.some(({ metadata }) => metadata.origin === simulationOrigin),
  };
};
