import { useAmountError } from "../../fields/amount-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { useWords } from "../../language/language.tsx";
import type { Report } from "../reviews/declared.ts";
import { acceptedField } from "./accepted-lines.tsx";
import { needsReason, type ReviewDraft, shortestReason } from "./review-draft.ts";
import { said } from "./words.ts";

/** Ids of the form's controls. */
export const fields = { decision: "decision", confidence: "confiance", reason: "motif" } as const;

/** What is wrong with a decision before it is sent. */
export const useReviewErrors = (): ((draft: ReviewDraft, report: Report) => FormError[]) => {
  const say = useWords(said).errors;
  const amountError = useAmountError();
  return ({ decision, accepted, reason }, report) => {
    if (decision === "") return [{ id: fields.decision, message: say.decision }];
    const ofAmounts = accepted.flatMap(({ streamId, amount }, index) => {
      const wrong = decision === "accepted" ? amountError(amount) : undefined;
      const label = report.lines?.[index]?.label ?? streamId;
      return wrong === undefined ? [] : [{ id: acceptedField(index), message: say.accepted(label, wrong) }];
    });
    const lacksReason = needsReason(decision) && reason.trim().length < shortestReason;
    return [...ofAmounts, ...(lacksReason ? [{ id: fields.reason, message: say.reason }] : [])];
  };
};
