import * as z from "zod";
import { findingsOf } from "../../events/refusal.ts";
import { refusedInput } from "./problem.ts";

const maximumFacts = 200;

const entry = z.object(
  {
    source: z.string({ error: "a source, as text" }),
    detailType: z.string({ error: "a detail type, as text" }),
    detail: z.unknown(),
  },
  { error: "an object { source, detailType, detail }" },
);

export const whatIfRequest = z.object(
  {
    facts: z
      .array(entry, { error: `a list of 1 to ${maximumFacts} facts` })
      .min(1, { error: `a list of 1 to ${maximumFacts} facts` })
      .max(maximumFacts, { error: `a list of 1 to ${maximumFacts} facts` }),
  },
  { error: "an object { facts: [...] }" },
);

/** The facts supposed in a what-if question. */
export const readWhatIf = (body: unknown): z.infer<typeof whatIfRequest>["facts"] => {
  const read = whatIfRequest.safeParse(body);
  if (!read.success) throw refusedInput(findingsOf(read.error, body, ""));
  return read.data.facts;
};
