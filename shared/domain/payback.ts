import { type CivilDate, lastDayOf, lastWholeMonth, type Month, monthOf } from "./calendar.ts";
import { paidCents } from "./money-at.ts";
import { cumulativeCents, type LaneView, lineCents } from "./savings.ts";
import type { Payment } from "./state.ts";

export type Payback = { readonly firstOn: CivilDate | null; readonly on: CivilDate | null };

/**
 * When cumulative savings reach the investment: the first month-end from the first payment's month on, and the first
 * from which it holds at every later one up to `asOf` (DOMAIN.md section 5). It is not the target.
 */
export const paybackOf = (view: LaneView, payments: readonly Payment[], asOf: CivilDate): Payback => {
  const paid = payments.filter(({ on }) => on <= asOf);
  const [first] = paid;
  if (first === undefined) return { firstOn: null, on: null };

  const last = lastWholeMonth(asOf);
  let month: Month = monthOf(first.on);
  let cumulative = cumulativeCents(view, month - 1);
  const counted = view.lane.lines.filter(({ nature }) => nature === "recurring" || nature === "one-off");
  let firstOn: CivilDate | null = null;
  let on: CivilDate | null = null;
  for (; month <= last; month += 1) {
    for (const line of counted) cumulative += lineCents(line, month, month);
    const end = lastDayOf(month);
    const invested = paidCents(paid, end);
    if (invested > 0 && cumulative >= invested) {
      firstOn ??= end;
      on ??= end;
    } else {
      on = null;
    }
  }
  return { firstOn, on };
};
