import type { FactOf } from "../../events/catalogue.ts";
import { type Application, stages } from "./application.ts";
import { type Cents, type Ratio, ratio, sumCents } from "./money.ts";

type Opinion = FactOf<"ApplicationAssessed">["data"]["opinion"];

const opinions: readonly Opinion[] = ["favourable", "reserved", "unfavourable"];

/** A list of applications in a few numbers. Each counts once, at the stage it has reached. */
export type ApplicationSummary = {
  readonly applications: number;
  /** What their files ask for; a request not stated counts 0. */
  readonly requestedCents: Cents;
  readonly awardedCents: Cents;
  readonly stages: Readonly<Record<string, number>>;
  readonly opinions: Readonly<Record<string, number>>;
  /** Of the files received, those that became laureates, and their share (4 decimals; null when none was received). */
  readonly conversion: { readonly received: number; readonly laureates: number; readonly rate: Ratio };
};

/** How many applications reached each stage and got each opinion, what they asked for, what laureates were granted. */
export const summaryOf = (applications: readonly Application[]): ApplicationSummary => {
  const count = (counts: (application: Application) => boolean): number => applications.filter(counts).length;
  const received = count(({ receivedOn }) => receivedOn !== null);
  const laureates = count(({ receivedOn, stage }) => receivedOn !== null && stage === "laureate");
  return {
    applications: applications.length,
    requestedCents: sumCents(applications.map(({ requestedCents }) => requestedCents ?? 0)),
    awardedCents: sumCents(applications.map(({ awardCents }) => awardCents ?? 0)),
    stages: Object.fromEntries(stages.map((stage) => [stage, count((one) => one.stage === stage)])),
    opinions: Object.fromEntries(
      opinions.map((opinion) => [opinion, count(({ assessment }) => assessment?.opinion === opinion)]),
    ),
    conversion: { received, laureates, rate: ratio(laureates, received) },
  };
};
