import type { FactOf } from "../../../events/catalogue.ts";
import type { CivilDate } from "../calendar.ts";
import { refOf } from "../fact-ref.ts";
import { withdraw } from "../fold-project.ts";
import { type Entry, historyOf } from "../history/history.ts";
import type { KnownFact } from "../read-facts.ts";
import type { ProjectState } from "../state.ts";
import { type Check, checkLines } from "./check-report.ts";

/*
 * What is before a reviewer: each report's last version that nobody judged, what it changes of the version before, and what
 * its author was warned of.
 */

export type AwaitingReview = {
  readonly projectId: string;
  readonly title: string | null;
  readonly simulation: boolean;
  /** To be named by the review: it is of this fact alone. */
  readonly reportFactId: string;
  readonly report: FactOf<"SavingsReported">["data"];
  readonly submittedBy: string;
  readonly recordedAt: string | null;
  readonly changes: Entry["changes"];
  readonly warnings: readonly Check[];
};

export const awaitingReview = (
  state: ProjectState,
  facts: readonly KnownFact[],
  today: CivilDate,
): readonly AwaitingReview[] => {
  const { counting } = withdraw(facts.map(({ fact }) => fact));
  const entries = new Map(historyOf(facts).map((entry) => [entry.fact, entry]));
  const reports = counting.filter((fact) => fact.type === "SavingsReported");
  const reviews = counting.filter((fact) => fact.type === "SavingsReviewed");
  return reports
    .filter(
      ({ data }) =>
        !reports.some((other) => other.data.reportId === data.reportId && other.data.version > data.version),
    )
    .filter(
      ({ metadata, data }) =>
        !reviews.some(
          (review) =>
            review.data.reportId === data.reportId &&
            review.data.version === data.version &&
            (review.data.reportFactId === undefined || review.data.reportFactId === metadata.id),
        ),
    )
    .map((fact) => ({
      projectId: state.projectId,
      title: state.selection?.title ?? null,
      simulation: state.simulation,
      reportFactId: fact.metadata.id,
      report: fact.data,
      submittedBy: fact.metadata.actor,
      recordedAt: entries.get(refOf(fact))?.recordedAt ?? null,
      changes: entries.get(refOf(fact))?.changes ?? [],
      warnings: checkLines(fact, { state, facts, personId: fact.metadata.actor, today }),
    }));
};
