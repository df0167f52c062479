import { type Cents, percentOf, scaledCents, sumCents } from "../../../../shared/domain/money.ts";
import { centsTyped, type LineForm, numberTyped, type ReportForm } from "./draft-form.ts";
import { isCounted } from "./natures.ts";
import { monthsIn } from "./periods.ts";

export type Totals = {
  readonly recurringCents: Cents;
  readonly oneOffCents: Cents;
  /** Shown, never counted. */
  readonly otherCents: Cents;
  /** What the recurring total makes over twelve months. */
  readonly yearlyCents: Cents;
  readonly planYearlyCents: Cents;
  /** Lines whose amount is not there or cannot be read. */
  readonly unread: number;
};

/** What a line adds, after attribution; undefined while it cannot be read. */
export const countedOf = ({ amount, attribution }: Pick<LineForm, "amount" | "attribution">): Cents | undefined => {
  const cents = centsTyped(amount);
  const percent = attribution.trim() === "" ? 100 : numberTyped(attribution);
  if (cents === undefined || percent === undefined || !Number.isInteger(percent) || percent > 100) return undefined;
  return percentOf(cents, percent);
};

export const totalsOf = (
  { isNil, lines, period }: Pick<ReportForm, "isNil" | "lines" | "period">,
  beside: readonly { readonly planCents: Cents }[],
): Totals => {
  const read = isNil ? [] : lines.map((line) => ({ nature: line.nature, cents: countedOf(line) }));
  const sum = (isTaken: (line: (typeof read)[number]) => boolean): Cents =>
    sumCents(read.filter(isTaken).map(({ cents }) => cents ?? 0));
  const months = monthsIn(period);
  const recurringCents = sum(({ nature }) => nature === "recurring");
  const planCents = sumCents(beside.map((one) => one.planCents));
  return {
    recurringCents,
    oneOffCents: sum(({ nature }) => nature === "one-off"),
    otherCents: sum(({ nature }) => !isCounted(nature)),
    yearlyCents: scaledCents(recurringCents, 12, months),
    planYearlyCents: scaledCents(planCents, 12, months),
    unread: read.filter(({ cents }) => cents === undefined).length,
  };
};
