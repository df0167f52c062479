import * as z from "zod";
import { civilDate } from "../../events/values.ts";
import { cents, count, finding, orNull, simulation, text } from "./values.ts";

export const schedule = z.looseObject({
  tranches: z.array(z.looseObject({ trancheId: text, plannedOn: civilDate, amountCents: cents })),
});

const effect = z.looseObject({
  version: orNull(count),
  awardCents: orNull(cents),
  trancheCents: cents,
  required: z.array(z.looseObject({ on: civilDate, trancheId: text, requiredCents: cents })),
  plan: z.array(z.looseObject({ year: count, cents })),
});

export const preview = z.looseObject({
  projectId: text,
  hypothetical: z.literal(true),
  simulation,
  inTheWay: z.array(finding),
  before: effect,
  after: effect,
});
