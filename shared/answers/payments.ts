import * as z from "zod";
import { civilDate, instant, month } from "../../events/values.ts";
import type { ConditionCode } from "../domain/orders/conditions.ts";
import { cents, count, orNull, simulation, text } from "./values.ts";

const override = orNull(z.looseObject({ conditions: z.array(text), reason: text }));

export const order = z.looseObject({
  projectId: text,
  orderId: text,
  trancheId: text,
  amountCents: cents,
  channel: orNull(text),
  status: z.enum(["ordered", "approved", "refused", "paid", "withdrawn"]),
  ordered: z.looseObject({ personId: text, at: instant }),
  override,
  decided: orNull(z.looseObject({ personId: text, at: instant, reason: orNull(text), override })),
  payment: orNull(z.looseObject({ fact: text, recordedAt: orNull(instant) }))
    .optional()
    .describe("The recorded payment; absent from the answer to a command."),
});

const conditionCodes = [
  "project-open",
  "agreement-signed",
  "milestone-validated",
  "reports-up-to-date",
  "distinct-payment",
  "no-order-waiting",
  "tranche-ceiling",
  "award-ceiling",
  "commitment-ceiling",
] as const satisfies readonly ConditionCode[];

const condition = z.looseObject({
  code: z.enum(conditionCodes),
  isMet: z.boolean(),
  canBeOverridden: z.boolean(),
  expected: text,
  found: text,
});

const tranche = z.looseObject({
  trancheId: text,
  plannedOn: civilDate,
  milestoneId: orNull(text),
  amountCents: cents,
  paidCents: cents,
  orderedCents: cents,
  leftCents: cents,
  conditions: z.array(condition),
});

export const payments = z.looseObject({
  projectId: text,
  title: orNull(text),
  simulation,
  today: civilDate,
  tranches: z.array(tranche),
  orders: z.array(order),
});

export const queue = z.looseObject({ today: civilDate, projects: z.array(payments) });

const sums = {
  openingCents: cents,
  paidCents: cents,
  repaidCents: cents,
  closingCents: cents,
  maturedCents: cents,
};

const movement = z.looseObject({ fact: text, paymentId: text, trancheId: orNull(text), on: civilDate, cents });

export const monthEnd = z.looseObject({
  month,
  knownAt: orNull(text),
  simulation,
  ...sums,
  projects: z.array(
    z.looseObject({ projectId: text, ...sums, payments: z.array(movement), repayments: z.array(movement) }),
  ),
});

const pair = z.looseObject({ row: z.looseObject({ line: count }), payment: z.looseObject({ paymentId: text }) });

export const matching = z.looseObject({
  simulation,
  matched: z.array(pair),
  amountDiffers: z.array(pair),
  namedTwice: z.array(pair),
  missingHere: z.array(z.looseObject({ row: z.looseObject({ line: count }), alike: z.array(z.looseObject({})) })),
  missingThere: z.array(z.looseObject({ paymentId: text })),
  receipts: z.array(text),
});
