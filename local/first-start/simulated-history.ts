import type { LedgerLine } from "../../shared/domain/ports.ts";
import { applicationFacts } from "./application-facts.ts";
import { contractFacts } from "./contract-facts.ts";
import { laureates } from "./laureates/laureates.ts";
import { paymentFacts } from "./payment-facts.ts";
import { recordedBefore } from "./recorded-before.ts";
import { savingsFacts } from "./savings-facts.ts";

/** The made-up history of the seventeen laureates and of a made-up call, as it stands on the morning of `today` (`YYYY-MM-DD`). */
export const simulatedHistory = (today: string): LedgerLine[] =>
  recordedBefore(today, [
    ...applicationFacts(),
    ...laureates.flatMap((story) => [...contractFacts(story), ...paymentFacts(story), ...savingsFacts(story, today)]),
  ]);
