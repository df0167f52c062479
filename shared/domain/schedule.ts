import { addMonths, type CivilDate } from "./calendar.ts";
import { type Cents, partOf } from "./money.ts";
import type { Tranche } from "./state.ts";

export type AskedSchedule = {
  readonly amountCents: Cents;
  readonly count: number;
  readonly firstOn: CivilDate;
  readonly everyMonths: number;
};

/**
 * `count` tranches of an amount, one every `everyMonths` months from `firstOn`: equal but for the cents that do not divide,
 * one each for the first ones. They add up to the amount.
 */
export const scheduleOf = ({ amountCents, count, firstOn, everyMonths }: AskedSchedule): readonly Tranche[] =>
  Array.from({ length: count }, (_, index) => ({
    trancheId: `t${index + 1}`,
    plannedOn: addMonths(firstOn, index * everyMonths),
    amountCents: partOf(amountCents, count, index),
  }));
