import * as z from "zod";
import { id, instant, oneOf, text, wholeNumber } from "./values.ts";

/** Who may state facts. `trajectoire.portfolio` speaks on the bus too, but what it says is derived, never a fact. */
export const factSource = oneOf("trajectoire.fund", "trajectoire.finance", "trajectoire.project");
export type FactSource = z.infer<typeof factSource>;

/** Source of what the product itself announces (alerts, refusals). */
export const portfolioSource = "trajectoire.portfolio";

const producerId = z
  .string({ error: "the producer's own id, as text" })
  .regex(/^[A-Za-z0-9._:-]{1,128}$/, { error: "the producer's own id: 1 to 128 of A-Z a-z 0-9 . _ : -" });

export const metadata = z.object(
  {
    id: producerId,
    version: wholeNumber(1, Number.MAX_SAFE_INTEGER),
    occurredAt: instant,
    actor: id,
    correlationId: text.optional(),
    causationId: text.optional(),
    /** `simulation` marks made-up data wherever it shows. */
    origin: text.optional(),
  },
  { error: "an object { id, version, occurredAt, actor }" },
);
export type Metadata = z.infer<typeof metadata>;

/** `metadata.origin` of every fact that describes nothing real. */
export const simulationOrigin = "simulation";

/** What travels: an EventBridge entry whose Detail has been read as JSON, or a line of a ledger file. */
export type Entry = { readonly source: string; readonly detailType: string; readonly detail: unknown };
