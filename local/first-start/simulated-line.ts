import type { FactOf, FactType } from "../../events/catalogue.ts";
import { type FactSource, simulationOrigin } from "../../events/envelope.ts";
import { addDays } from "../../shared/domain/calendar.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { between } from "./chance.ts";

export type DatedLine = Required<LedgerLine>;

const minuteMilliseconds = 60_000;

const instantAt = (date: string, milliseconds: number): string =>
  new Date(Date.parse(`${date}T07:00:00Z`) + milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");

/**
 * A made-up fact, as the ledger keeps it. It is stated on the day it is about, in office hours (07:00 to 16:00 UTC), and
 * recorded within three hours, or as many days later as `recordedAfterDays` says. Either way its date in UTC is its date in Paris.
 */
export const simulatedLine = <Type extends FactType>(fact: {
  readonly type: Type;
  readonly source: FactSource;
  readonly id: string;
  readonly actor: string;
  readonly on: string;
  readonly recordedAfterDays?: number;
  readonly data: FactOf<Type>["data"];
  /** The project, so that no two facts of the history share their chances. */
  readonly about: string;
}): DatedLine => {
  const key = `${fact.about} ${fact.source} ${fact.id}`;
  const stated = between(`${key} stated`, 0, 540) * minuteMilliseconds + between(`${key} second`, 0, 59) * 1000;
  const longestWait = between(`${key} batch`, 1, 4) === 1 ? 3 * 60 * 60 : 40;
  const recorded = stated + between(`${key} wait`, 1, longestWait) * 1000;
  return {
    source: fact.source,
    detailType: fact.type,
    detail: {
      metadata: {
        id: fact.id,
        version: 1,
        occurredAt: instantAt(fact.on, stated),
        actor: fact.actor,
        origin: simulationOrigin,
      },
      data: fact.data,
    },
    recordedAt: instantAt(addDays(fact.on, fact.recordedAfterDays ?? 0), recorded),
  };
};

/** Euros of a storyline, as cents. */
export const centsOf = (euros: number): number => Math.round(euros * 100);
