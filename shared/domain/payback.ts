import { type CivilDate, lastDayOf, lastWholeMonth, type Month, monthOf } from "./calendar.ts";
import type { Cents } from "./money.ts";
import { paidCents } from "./money-at.ts";
import { cumulativeCents, isCumulated, type LaneView, lineCents, monthsOf } from "./savings.ts";
import type { Lane, Payment } from "./state.ts";

export type Payback = { readonly firstOn: CivilDate | null; readonly on: CivilDate | null };

/** Recurring and one-off cents of each month of `from`..`to` that a line speaks of. */
const savedByMonth = ({ lines }: Lane, from: Month, to: Month): ReadonlyMap<Month, Cents> => {
  const saved = new Map<Month, Cents>();
  for (const line of lines.filter(isCumulated)) {
    for (const month of monthsOf({ from: Math.max(from, line.from), to: Math.min(to, line.to) })) {
      saved.set(month, (saved.get(month) ?? 0) + lineCents(line, month, month));
    }
  }
  return saved;
};

/**
 * When cumulative savings reach the investment: the first month-end from the first payment's month on, and the first
 * from which it holds at every later one up to `asOf` (DOMAIN.md section 5). It is not the target.
 */
export const paybackOf = (view: LaneView, payments: readonly Payment[], asOf: CivilDate): Payback => {
  const paid = payments.filter(({ on }) => on <= asOf);
  const [first] = paid;
  if (first === undefined) return { firstOn: null, on: null };

  const start = monthOf(first.on);
  const last = lastWholeMonth(asOf);
  const saved = savedByMonth(view.lane, start, last);
  let cumulative = cumulativeCents(view, start - 1);
  let firstOn: CivilDate | null = null;
  let on: CivilDate | null = null;
  for (let month = start; month <= last; month += 1) {
    cumulative += saved.get(month) ?? 0;
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
