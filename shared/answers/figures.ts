import * as z from "zod";
import { civilDate, month } from "../../events/values.ts";
import { stages } from "../domain/application.ts";
import { cents, clocks, count, orNull, ratio, simulation, text } from "./values.ts";

const lane = z.looseObject({
  runRateCents: orNull(cents),
  coverage: z.looseObject({ known: count, expected: count }),
  annualisedCents: orNull(cents),
  cumulativeCents: cents,
  cumulativeYield: ratio,
  paybackFirstOn: orNull(civilDate),
  paybackOn: orNull(civilDate),
});

export const position = z.looseObject({
  projectId: text,
  ...clocks,
  simulation,
  lifecycle: orNull(text),
  status: text,
  terms: z.looseObject({}),
  awardCents: orNull(cents),
  committedCents: cents,
  paidCents: cents,
  maturedCents: cents,
  matured12Cents: cents,
  requiredCents: cents,
  observedTo: month,
  validated: lane,
  declared: lane,
  yield: ratio,
  gapCents: cents,
  plan: z.looseObject({ plan12Cents: cents, initialPlan12Cents: cents, realisation: ratio, drift: ratio }),
  next: orNull(z.looseObject({ maturityOn: civilDate, requiredCents: cents })),
  anomalies: z.array(z.looseObject({ code: text, factIds: z.array(text), sentence: text })),
});

export const portfolio = z.looseObject({
  ...clocks,
  simulation,
  projects: count,
  awardedCents: cents,
  committedCents: cents,
  paidCents: cents,
  maturedCents: cents,
  requiredCents: cents,
  validatedRunRateCents: cents,
  declaredRunRateCents: cents,
  annualisedCents: cents,
  cumulativeCents: cents,
  yield: ratio,
  upperYield: ratio,
  documentedMaturedCents: cents,
  statuses: z.record(z.string(), z.looseObject({ count, maturedCents: cents })),
});

export const projects = z.looseObject({
  ...clocks,
  projects: z.array(
    z.looseObject({
      projectId: text,
      title: orNull(text),
      holder: orNull(z.looseObject({ name: text, ministry: text.optional() })),
      wave: orNull(text),
      /** The last month that reports speak of, by lane. */
      reportedTo: z.object({ declared: orNull(month), validated: orNull(month) }),
      position,
      /** When asked for: the last quarter-ends, earliest first. */
      quarters: z
        .array(
          z.object({
            on: civilDate,
            paidCents: cents,
            requiredCents: cents,
            validatedRunRateCents: orNull(cents),
          }),
        )
        .optional(),
    }),
  ),
});

export const trajectory = z.looseObject({
  ...clocks,
  projectId: text,
  simulation,
  points: z.array(z.looseObject({ month, on: civilDate })),
});

export const explanation = z.looseObject({
  projectId: text,
  ...clocks,
  simulation,
  explanation: z.looseObject({ figure: text, formula: text }),
  facts: z.array(z.looseObject({ factId: text, source: text })),
});

export const fund = z.looseObject({
  fundId: orNull(text),
  simulation,
  asOf: civilDate,
  knownAt: orNull(text),
  totalCents: orNull(cents),
  awardedCents: cents,
  toAwardCents: orNull(cents),
  committedCents: cents,
  paidCents: cents,
  plannedCents: cents,
  maturedCents: cents,
  years: z.array(
    z.object({
      year: z.int(),
      votedCommitmentCents: orNull(cents),
      votedPaymentCents: orNull(cents),
      awardedCents: cents,
      committedCents: cents,
      paidCents: cents,
      plannedCents: cents,
      maturedCents: cents,
    }),
  ),
});

export const funds = z.looseObject({ ...clocks, funds: z.array(fund) });

export const application = z.looseObject({
  applicationId: text,
  title: orNull(text),
  holder: orNull(text),
  wave: orNull(text),
  receivedOn: orNull(civilDate),
  requestedCents: orNull(cents),
  totalCostCents: orNull(cents),
  stage: z.enum(stages),
  assessment: orNull(
    z.looseObject({
      assessedOn: civilDate,
      scores: z.looseObject({ strategic: count, quality: count, savings: count, governance: count }),
      opinion: z.enum(["favourable", "reserved", "unfavourable"]),
      note: orNull(text),
    }),
  ),
  projectId: orNull(text),
  selectedOn: orNull(civilDate),
  awardCents: orNull(cents),
  simulation,
  facts: z.array(z.looseObject({ factId: text, source: text, detailType: text })),
});

export const applications = z.looseObject({
  ...clocks,
  summary: z.looseObject({
    applications: count,
    requestedCents: cents,
    awardedCents: cents,
    stages: z.record(z.string(), count),
    opinions: z.record(z.string(), count),
    conversion: z.looseObject({ received: count, laureates: count, rate: ratio }),
  }),
  applications: z.array(application),
});

export const publicFigures = portfolio.omit({ declaredRunRateCents: true });
