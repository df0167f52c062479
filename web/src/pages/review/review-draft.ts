import type { FactOf } from "../../../../events/catalogue.ts";
import { centsOf } from "../../fields/amount-field.tsx";
import type { Format } from "../../language/format.ts";
import { declaredCents, type Line, type Report } from "../reviews/declared.ts";

export const decisions = ["as-declared", "accepted", "changes-requested", "rejected"] as const;
export type Decision = (typeof decisions)[number];
export const isDecision = (value: string): value is Decision => decisions.some((decision) => decision === value);

export const confidences = ["preliminary", "interim", "final"] as const;
export type Confidence = (typeof confidences)[number];
export const isConfidence = (value: string): value is Confidence => confidences.some((one) => one === value);

/** What is accepted of a line, as it is typed; the nature may be another than the declared one. */
export type AcceptedLine = { readonly streamId: string; readonly nature: Line["nature"]; readonly amount: string };

export type ReviewDraft = {
  readonly decision: Decision | "";
  readonly confidence: Confidence | "";
  readonly reason: string;
  /** One a line of the report, in its order. */
  readonly accepted: readonly AcceptedLine[];
};

export const emptyReview = ({ lines = [] }: Report, format: Format): ReviewDraft => ({
  decision: "",
  confidence: "",
  reason: "",
  accepted: lines.map((line) => ({
    streamId: line.streamId,
    nature: line.nature,
    amount: format.money(declaredCents(line)).replaceAll("€", "").trim(),
  })),
});

/** A reason of this many characters says something (UI.md section 4.3). */
export const shortestReason = 10;

/** Whether the decision must say why: all but "validated as declared". */
export const needsReason = (decision: ReviewDraft["decision"]): boolean =>
  decision !== "" && decision !== "as-declared";

type Of = { readonly report: Report; readonly reportFactId: string; readonly today: string };

/** The review's fact; undefined while it lacks something. */
export const reviewOf = (
  { decision, confidence, reason, accepted }: ReviewDraft,
  { report, reportFactId, today }: Of,
): FactOf<"SavingsReviewed">["data"] | undefined => {
  if (decision === "") return undefined;
  const amounts = accepted.flatMap(({ streamId, nature, amount }) => {
    const amountCents = centsOf(amount);
    return amountCents === undefined ? [] : [{ streamId, nature, amountCents }];
  });
  if (decision === "accepted" && amounts.length < accepted.length) return undefined;
  return {
    projectId: report.projectId,
    reportId: report.reportId,
    version: report.version,
    reportFactId,
    decision: decision === "as-declared" || decision === "accepted" ? "validated" : decision,
    reviewedOn: today,
    ...(confidence === "" ? {} : { confidence }),
    ...(decision === "accepted" ? { accepted: amounts } : {}),
    ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
  };
};
