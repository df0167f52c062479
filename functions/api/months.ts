import { month as monthSchema } from "../../events/values.ts";
import { type CivilDate, type Month, monthOf } from "../../shared/domain/calendar.ts";
import { maturityOf } from "../../shared/domain/money-at.ts";
import type { ProjectState } from "../../shared/domain/state.ts";
import { badParameter } from "./problem.ts";

const longest = 600;

/** From the project's first date to its last maturity, or to the date asked if that is later. */
export const usualMonths = ({ selection, agreements, payments, terms }: ProjectState, asOf: CivilDate) => {
  const starts = [
    ...(selection === undefined ? [] : [selection.selectedOn]),
    ...agreements.map(({ signedOn }) => signedOn),
    ...payments.map(({ on }) => on),
  ].map(monthOf);
  const ends = [asOf, ...payments.map((payment) => maturityOf(payment, terms.delayMonths))].map(monthOf);
  const from = Math.min(...starts, monthOf(asOf));
  return { from, to: Math.min(Math.max(...ends), from + longest - 1) };
};

/** The months of a series, both included; a bound that is not asked is the project's own. */
export const readMonths = (
  query: URLSearchParams,
  state: ProjectState,
  asOf: CivilDate,
): { readonly from: Month; readonly to: Month } => {
  const read = (name: "from" | "to"): Month | undefined => {
    const text = query.get(name);
    if (text === null) return undefined;
    if (!monthSchema.safeParse(text).success) throw badParameter(name, "a month, written YYYY-MM", text);
    return monthOf(text);
  };
  const usual = usualMonths(state, asOf);
  const from = read("from") ?? usual.from;
  const to = read("to") ?? Math.max(usual.to, from);
  if (to < from || to - from >= longest) {
    throw badParameter("to", `a month from \`from\` on, ${longest} months at most`, query.get("to") ?? "");
  }
  return { from, to };
};
