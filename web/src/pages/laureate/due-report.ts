import { lastDayOf, monthOf, monthText } from "../../../../shared/domain/calendar.ts";
import type { EntryOf } from "./history-entry.ts";

type Period = { readonly from: string; readonly to: string };
type Reported = Pick<EntryOf<"SavingsReported">, "data">;

/** The period to report: the one the API names, or, once that is reported, the one that follows it. */
export const dueReport = (named: Period, reports: readonly Reported[]): Period & { readonly endOn: string } => {
  const isReported = reports.some(({ data: { period } }) => period.from <= named.from && named.to <= period.to);
  const [from, to] = [monthOf(named.from), monthOf(named.to)];
  const later = isReported ? to - from + 1 : 0;
  return { from: monthText(from + later), to: monthText(to + later), endOn: lastDayOf(to + later) };
};
