import type { Fact, FactOf } from "../../../events/catalogue.ts";
import { excerpt, type Finding } from "../../../events/refusal.ts";
import { checkSettings } from "../alerts/check-settings.ts";
import { streamsWithPosts, unprovenLines } from "../alerts/rules/a23-without-proof.ts";
import { type FactRef, refOf, refTo } from "../fact-ref.ts";
import { withdraw } from "../fold-project.ts";
import { netCents } from "../money-at.ts";
import type { KnownFact } from "../read-facts.ts";
import type { ActType } from "../rights/rights.ts";
import type { ProjectState } from "../state.ts";

/*
 * Where rules block: a request is refused for what a fact of the bus would only be remarked on. `/data/...` is the place in
 * the request; nothing found means that it may be stated.
 */

/** What is known when somebody asks. */
export type Known = {
  /** Undefined: no recorded fact names the project. */
  readonly project: ProjectState | undefined;
  /** The recorded facts of the act's subject. */
  readonly facts: readonly KnownFact[];
  readonly personId: string;
  readonly today: string;
};

const finding = (path: string, expected: string, found: unknown): Finding => ({
  path: `/data${path}`,
  expected,
  found: excerpt(found),
});

const selected = ({ project }: Known, projectId: string): Finding[] =>
  project?.selection === undefined ? [finding("/projectId", "a project that was selected", projectId)] : [];

const notInFuture = (path: string, date: string, { today }: Known): Finding[] =>
  date > today ? [finding(path, `a date that is not after today, ${today}`, date)] : [];

const open = (known: Known, projectId: string): Finding[] =>
  known.project !== undefined && known.project.closures.length > 0
    ? [finding("/projectId", "a project that is neither closed nor abandoned", projectId)]
    : selected(known, projectId);

const isFact =
  <Type extends Fact["type"]>(type: Type) =>
  (fact: Fact): fact is Extract<Fact, { type: Type }> =>
    fact.type === type;

const selection = ({ data }: FactOf<"ProjectSelected">, known: Known): Finding[] => [
  ...(known.project?.selection === undefined
    ? []
    : [finding("/projectId", "a project that was not selected before", data.projectId)]),
  ...notInFuture("/selectedOn", data.selectedOn, known),
];

const agreement = ({ data }: FactOf<"AgreementSigned">, known: Known): Finding[] => {
  const versions = (known.project?.agreements ?? []).map(({ version }) => version);
  const next = Math.max(0, ...versions) + 1;
  const award =
    data.awardCents ??
    (known.project?.agreements ?? []).findLast(({ awardCents }) => awardCents !== undefined)?.awardCents ??
    known.project?.selection?.awardCents;
  const total = data.tranches.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return [
    ...open(known, data.projectId),
    ...(data.version === next ? [] : [finding("/version", `${next}, the version after the last signed`, data.version)]),
    ...notInFuture("/signedOn", data.signedOn, known),
    ...(award !== undefined && total > award
      ? [finding("/tranches", `tranches of at most the award, ${award} cents together`, total)]
      : []),
  ];
};

const repayment = (
  path: "/requestedOn" | "/repaidOn",
  data: { projectId: string; paymentId: string; amountCents: number },
  on: string,
  known: Known,
): Finding[] => {
  const payment = known.project?.payments.find(({ paymentId }) => paymentId === data.paymentId);
  if (payment === undefined)
    return [finding("/paymentId", "a payment that was recorded for this project", data.paymentId)];
  const net = netCents(payment, known.today);
  return [
    ...notInFuture(path, on, known),
    ...(data.amountCents > net
      ? [finding("/amountCents", `at most what is left of the payment, ${net} cents`, data.amountCents)]
      : []),
  ];
};

const report = ({ data }: FactOf<"SavingsReported">, known: Known): Finding[] => {
  const versions = known.facts
    .map(({ fact }) => fact)
    .filter(isFact("SavingsReported"))
    .filter((fact) => fact.data.reportId === data.reportId)
    .map((fact) => fact.data.version);
  const next = Math.max(0, ...versions) + 1;
  return [
    ...open(known, data.projectId),
    ...(data.version === next
      ? []
      : [finding("/version", `${next}, the version after the last one submitted`, data.version)]),
    ...(data.period.to >= known.today.slice(0, 7)
      ? [finding("/period/to", "a month that is over", data.period.to)]
      : []),
    ...notInFuture("/submittedOn", data.submittedOn, known),
  ];
};

/** Rule A23: what nobody can check is not validated as savings. */
const unproven = (
  reported: readonly FactOf<"SavingsReported">[],
  fact: FactOf<"SavingsReviewed">,
  known: Known,
): Finding[] => {
  if (fact.data.decision !== "validated") return [];
  const all = known.facts.map((one) => one.fact).filter(isFact("SavingsReported"));
  const lines = reported.flatMap((report) => unprovenLines(report, fact, streamsWithPosts(all)));
  if (lines.length === 0) return [];
  const streams = lines.map(({ streamId }) => streamId).join(", ");
  return [
    finding(
      "/decision",
      `a baseline or evidence, and post counts where posts were counted before (rule A23), for ${streams}; or \`accepted\` amounts that leave it out or take it as non-cash; or "changes-requested"`,
      "validated",
    ),
  ];
};

const review = (fact: FactOf<"SavingsReviewed">, known: Known): Finding[] => {
  const { data } = fact;
  const reported = known.facts
    .map(({ fact }) => fact)
    .filter(isFact("SavingsReported"))
    .filter((fact) => fact.data.reportId === data.reportId && fact.data.version === data.version)
    .filter((fact) => data.reportFactId === undefined || fact.metadata.id === data.reportFactId);
  if (reported.length === 0)
    return [finding("/reportId", "a report that was submitted, in this version", data.reportId)];
  return [
    ...(data.reportFactId === undefined
      ? [finding("/reportFactId", "the id of the report's fact, so that the review is of that one alone", undefined)]
      : []),
    ...(reported.some(({ metadata }) => metadata.actor === known.personId)
      ? [finding("/reportId", "a report that somebody else submitted: reporter and reviewer differ", data.reportId)]
      : []),
    ...unproven(reported, fact, known),
    ...notInFuture("/reviewedOn", data.reviewedOn, known),
  ];
};

/** Whether the fact is a report that a review speaks of: what was judged stays. */
const isReviewed = (target: FactRef, facts: Known["facts"]): boolean => {
  const { counting } = withdraw(facts.map(({ fact }) => fact));
  const report = counting.find((fact) => fact.type === "SavingsReported" && refOf(fact) === target);
  return (
    report?.type === "SavingsReported" &&
    counting.some(
      (fact) =>
        fact.type === "SavingsReviewed" &&
        fact.data.reportId === report.data.reportId &&
        fact.data.version === report.data.version,
    )
  );
};

const withdrawal = (fact: FactOf<"FactWithdrawn">, { facts }: Known): Finding[] => {
  const { factId } = fact.data;
  const target = refTo(factId, fact.source);
  const isKnown = facts.some(
    (one) => refTo(one.fact.metadata.id, one.fact.source) === target && one.fact.type !== "FactWithdrawn",
  );
  const isWithdrawn = facts.some(
    (one) => one.fact.type === "FactWithdrawn" && refTo(one.fact.data.factId, one.fact.source) === target,
  );
  if (!isKnown) return [finding("/factId", `a fact of this project, stated by ${fact.source}`, factId)];
  if (isWithdrawn) return [finding("/factId", "a fact that is not withdrawn yet", factId)];
  return isReviewed(target, facts)
    ? [finding("/factId", "a report that nobody reviewed yet (correct it by another version)", factId)]
    : [];
};

/** What keeps the fact from being stated now, place by place. */
export const checkAct = (fact: Extract<Fact, { type: ActType }>, known: Known): Finding[] => {
  switch (fact.type) {
    case "ProjectSelected":
      return selection(fact, known);
    case "AgreementSigned":
      return agreement(fact, known);
    case "ProjectClosed":
    case "ProjectAbandoned":
      return [...open(known, fact.data.projectId), ...notInFuture("/on", fact.data.on, known)];
    case "MilestoneValidated":
      return [...open(known, fact.data.projectId), ...notInFuture("/validatedOn", fact.data.validatedOn, known)];
    case "CommitmentRecorded":
      return [...selected(known, fact.data.projectId), ...notInFuture("/committedOn", fact.data.committedOn, known)];
    case "CoFinancingReceived":
      return [...selected(known, fact.data.projectId), ...notInFuture("/receivedOn", fact.data.receivedOn, known)];
    case "RepaymentRequested":
      return repayment("/requestedOn", fact.data, fact.data.requestedOn, known);
    case "TrancheRepaid":
      return repayment("/repaidOn", fact.data, fact.data.repaidOn, known);
    case "PaymentMatched":
      return known.project?.payments.some(({ paymentId }) => paymentId === fact.data.paymentId)
        ? []
        : [finding("/paymentId", "a payment that was recorded for this project", fact.data.paymentId)];
    case "SavingsReported":
      return report(fact, known);
    case "SavingsReviewed":
      return review(fact, known);
    case "FactWithdrawn":
      return withdrawal(fact, known);
    case "StreamEnded":
    case "DecisionRecorded":
    case "TeamChanged":
      return selected(known, fact.data.projectId);
    case "ApplicationAssessed":
      return known.facts.some((one) => one.fact.type === "ApplicationReceived")
        ? notInFuture("/assessedOn", fact.data.assessedOn, known)
        : [finding("/applicationId", "an application that was registered", fact.data.applicationId)];
    case "ApplicationReceived":
      return notInFuture("/receivedOn", fact.data.receivedOn, known);
    case "FundEnvelopeSet":
      return [];
    case "SettingsChanged":
      return [...notInFuture("/changedOn", fact.data.changedOn, known), ...checkSettings(fact.data, "/data")];
  }
};
