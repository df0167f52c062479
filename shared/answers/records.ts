import * as z from "zod";
import { instant } from "../../events/values.ts";
import { count, finding, next, orNull, text } from "./values.ts";

const fact = z.looseObject({
  source: text,
  detailType: text,
  detail: z.looseObject({ metadata: z.looseObject({ id: text }), data: z.looseObject({}) }),
  recordedAt: instant.optional(),
});

export const facts = z.looseObject({ projectId: text, facts: z.array(fact), next });

export const history = z.looseObject({
  projectId: text,
  entries: z.array(
    z.looseObject({
      fact: text,
      type: text,
      actor: text,
      effectiveOn: text,
      occurredAt: instant,
      recordedAt: orNull(instant),
      replaces: orNull(text),
      changes: z.array(z.looseObject({ path: text, before: z.unknown(), after: z.unknown() })),
      withdrawnBy: orNull(text),
    }),
  ),
  next,
});

export const visit = z.looseObject({
  projectId: text,
  visitedAt: instant,
  previousAt: orNull(instant),
  newFacts: count,
});

export const rejected = z.looseObject({
  rejected: z.array(
    z.looseObject({
      key: text,
      rejectedAt: instant,
      code: text,
      sentences: z.array(text),
      findings: z.array(finding),
      source: orNull(text),
      detailType: orNull(text),
      input: text,
      isWhole: z.boolean(),
    }),
  ),
  next,
});

export const deadLetters = z.looseObject({
  readAt: instant,
  queues: z
    .array(z.looseObject({ name: text, waiting: count }))
    .describe("Counts are approximate while messages move."),
});

export const receipt = z.looseObject({
  receiptId: text,
  personId: text,
  acceptedAt: instant,
  factType: text,
  factId: text,
  subject: z.looseObject({ kind: text, id: text }),
  status: z.enum(["pending", "recorded", "refused", "blocked"]),
  recordedAt: orNull(instant).optional(),
  because: z.array(text).optional().describe("Why it was refused or is blocked."),
});
