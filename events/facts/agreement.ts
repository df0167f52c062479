import * as z from "zod";
import type { ObjectBuilder } from "../define-fact.ts";
import { cents, civilDate, id, listOf, month, nature, text } from "../values.ts";
import { checkPeriod } from "./period.ts";
import { refuseRepeats } from "./repeats.ts";

/*
 * What an agreement states, whether it comes with the selection (version 0) or is signed later.
 */

const planYear = z.string().regex(/^\d{4}$/, { error: "a year of four digits" });
const annualPlan = z.record(planYear, cents, { error: "an object: cents by year" });

export const agreementShape = (object: ObjectBuilder) => ({
  awardCents: cents.optional(),
  milestones: listOf(object({ milestoneId: id, label: text, dueOn: civilDate })).optional(),
  tranches: listOf(
    object({ trancheId: id, plannedOn: civilDate, amountCents: cents, milestoneId: id.optional() }),
  ).superRefine(refuseRepeats((tranche) => [tranche.trancheId], "tranches of different ids")),
  streams: listOf(
    checkPeriod(
      object({ streamId: id, label: text, nature, from: month, to: month.optional(), annualPlan }),
    ).superRefine(checkPlan),
  ).superRefine(refuseRepeats((stream) => [stream.streamId], "streams of different ids")),
  reason: text.optional(),
});

type PlannedStream = { from: string; to?: string | undefined; annualPlan: Record<string, number> };

/** A plan has no gap between its years, and no year wholly outside `from`..`to`. */
function checkPlan(stream: PlannedStream, context: z.core.$RefinementCtx): void {
  const years = Object.keys(stream.annualPlan)
    .map(Number)
    .sort((a, b) => a - b);
  const refuse = (message: string) => context.addIssue({ code: "custom", path: ["annualPlan"], message });
  if (years.some((year, index) => index > 0 && year !== (years[index - 1] ?? 0) + 1)) refuse("years without a gap");
  const first = Number(stream.from.slice(0, 4));
  const last = stream.to === undefined ? Number.POSITIVE_INFINITY : Number(stream.to.slice(0, 4));
  if (years.some((year) => year < first || year > last)) refuse("only years between the stream's from and to");
}

type SecondVersion = { version: number; reason?: string | undefined };

/** An amendment or a correction says why. */
export const requireReasonAfterFirst = ({ version, reason }: SecondVersion, context: z.core.$RefinementCtx): void => {
  if (version > 1 && !reason) {
    context.addIssue({ code: "custom", path: ["reason"], message: "a reason, because the version is above 1" });
  }
};
