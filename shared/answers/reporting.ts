import * as z from "zod";
import { instant, month, nature } from "../../events/values.ts";
import { cents, count, next, orNull, simulation, text } from "./values.ts";

const period = z.looseObject({ from: month, to: month });

export const draft = z.looseObject({
  projectId: text,
  reportId: text,
  content: z.looseObject({}),
  savedBy: text,
  savedAt: instant,
  receipt: orNull(text),
  version: count,
  simulation,
  period,
  beside: z.array(
    z.looseObject({
      streamId: text,
      label: text,
      nature,
      planCents: cents,
      last: orNull(z.looseObject({ reportId: text, from: month, to: month, cents })),
    }),
  ),
  checks: z.array(z.looseObject({ code: text, severity: z.enum(["error", "warning"]), path: text, sentence: text })),
});

export const reviews = z.looseObject({
  reports: z.array(
    z.looseObject({
      projectId: text,
      reportFactId: text,
      report: z.looseObject({ reportId: text, version: count }),
      submittedBy: text,
      isOwn: z.boolean(),
      changes: z.array(z.looseObject({ path: text })),
      warnings: z.array(z.looseObject({ code: text, path: text, sentence: text })),
    }),
  ),
  next,
});

export const drafts = z.looseObject({ projectId: text, next: period, drafts: z.array(draft) });

export const upload = z.looseObject({
  uri: text.describe("What a report's line cites as evidence."),
  sha256: text,
  isKept: z.boolean(),
  upload: orNull(
    z
      .looseObject({ url: text, fields: z.record(z.string(), z.string()) })
      .describe("A multipart/form-data POST: these fields, then `file`."),
  ),
});

export const download = z.looseObject({ url: text, expiresInSeconds: count });

export const submission = z.looseObject({
  projectId: text,
  reportId: text,
  receipt: text,
  status: z.literal("pending"),
});
