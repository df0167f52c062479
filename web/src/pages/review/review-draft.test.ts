import { expect, test } from "vitest";
import { formatIn } from "../../language/format.ts";
import type { Report } from "../reviews/declared.ts";
import { emptyReview, reviewOf } from "./review-draft.ts";

const report: Report = {
  projectId: "ned",
  reportId: "2022-T2",
  version: 2,
  period: { from: "2022-04", to: "2022-06" },
  submittedOn: "2022-07-15",
  lines: [{ streamId: "s1", nature: "recurring", netAmountCents: 100_00, attributionPercent: 50 }],
};
const of = { report, reportFactId: "fact-1", today: "2022-08-02" };
const draft = emptyReview(report, formatIn("fr"));
const named = { projectId: "ned", reportId: "2022-T2", version: 2, reportFactId: "fact-1", reviewedOn: "2022-08-02" };

test("validated as declared names the report's fact and no amount", () => {
  expect(reviewOf(draft, of)).toBeUndefined();
  expect(reviewOf({ ...draft, decision: "as-declared", confidence: "final" }, of)).toEqual({
    ...named,
    decision: "validated",
    confidence: "final",
  });
});

test("accepted amounts start from what is declared after attribution, and may take another nature", () => {
  expect(draft.accepted.map(({ amount }) => amount)).toEqual(["50,00"]);
  const accepted = [{ streamId: "s1", nature: "non-cash" as const, amount: "40" }];
  expect(reviewOf({ ...draft, decision: "accepted", accepted, reason: " sans preuve " }, of)).toEqual({
    ...named,
    decision: "validated",
    accepted: [{ streamId: "s1", nature: "non-cash", amountCents: 40_00 }],
    reason: "sans preuve",
  });
  const unreadable = [{ streamId: "s1", nature: "recurring" as const, amount: "quarante" }];
  expect(reviewOf({ ...draft, decision: "accepted", accepted: unreadable }, of)).toBeUndefined();
});

test("a report sent back is not validated", () => {
  expect(reviewOf({ ...draft, decision: "changes-requested", reason: "Joindre le marché" }, of)).toEqual({
    ...named,
    decision: "changes-requested",
    reason: "Joindre le marché",
  });
});
