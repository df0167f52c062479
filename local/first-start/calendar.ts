import {
  addDays,
  type CivilDate,
  firstMonthOf,
  lastDayOf,
  monthOf,
  monthText,
  yearOf,
} from "../../shared/domain/calendar.ts";

/** The date itself, or the Friday before when it falls on a weekend: offices are closed. */
export const workingDay = (date: CivilDate): CivilDate => {
  const weekday = new Date(date).getUTCDay();
  return weekday === 6 ? addDays(date, -1) : weekday === 0 ? addDays(date, -2) : date;
};

/** `name` is what reports call it, `2022-T3`; `from` and `to` are its first and last month. */
export type Quarter = {
  readonly name: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly lastDay: CivilDate;
};

const quarterIndex = (date: string): number => Math.floor(monthOf(date) / 3);

const quarterAt = (index: number): Quarter => {
  const [first, last] = [index * 3, index * 3 + 2];
  const year = yearOf(first);
  return {
    name: `${year}-T${(first - firstMonthOf(year)) / 3 + 1}`,
    year,
    from: monthText(first),
    to: monthText(last),
    lastDay: lastDayOf(last),
  };
};

/** The quarters that are over on `today`, from the one that holds `month`. */
export const quartersBetween = (month: string, today: CivilDate): Quarter[] => {
  const first = quarterIndex(month);
  return Array.from({ length: Math.max(0, quarterIndex(today) - first) }, (_, offset) => quarterAt(first + offset));
};
