import * as z from "zod";
import { count, finding, text } from "./values.ts";

/** Problem details (RFC 9457); `findings` says each place as a JSON pointer. */
export const problem = z.looseObject({
  type: text,
  title: text,
  status: count,
  detail: text,
  parameter: text.optional(),
  findings: z.array(finding).optional(),
  current: z.unknown().optional().describe("What somebody else wrote meanwhile."),
});

export const unauthorised = z.object({ message: text });
