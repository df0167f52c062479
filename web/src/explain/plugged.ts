import type { Explanation, Value } from "../../../shared/domain/explain/explanation.ts";

/*
 * The formula with its numbers in it, for the figures made of a few others. Sums are not here: their table is the formula.
 */

const termOf = (explanation: Explanation, ...figures: readonly string[]): Explanation | undefined =>
  explanation.terms?.find(({ figure }) => figures.includes(figure));

type Show = (figure: string, value: Value) => string;

/** `R = 100 % × 6 702 100,00 € = 6 702 100,00 €`; undefined where there is no such line. */
export const plugged = (explanation: Explanation, show: Show): string | undefined => {
  const { figure, value } = explanation;
  const own = show(figure, value);
  const said = (...figures: readonly string[]): string | undefined => {
    const term = termOf(explanation, ...figures);
    return term === undefined ? undefined : show(term.figure, term.value);
  };
  const line = (...pieces: readonly (string | undefined)[]): string | undefined =>
    pieces.includes(undefined) ? undefined : `${pieces.join(" ")} = ${own}`;
  switch (figure) {
    case "requiredCents":
      return line(said("terms.ratioPercent"), "×", said("maturedCents"));
    case "next.requiredCents":
      return line(said("terms.ratioPercent"), "×", said("M at f"));
    case "yield":
      return line(said("validated.runRateCents"), "/", said("maturedCents"));
    case "gapCents":
      return line(said("requiredCents"), "−", said("validated.runRateCents"));
    case "validated.cumulativeYield":
    case "declared.cumulativeYield":
      return line(said("validated.cumulativeCents", "declared.cumulativeCents"), "/", said("paidCents"));
    case "plan.realisation":
      return line(said("validated cents of these stream-months"), "/", said("planned cents of these stream-months"));
    case "plan.drift": {
      const initial = said("last planned year, initial plan");
      return line("(", said("last planned year, current plan"), "−", initial, ") /", initial);
    }
    case "next.forecast.highCents":
      return line(said("next.forecast.lowCents"), "+", said("Δp"));
    case "next.forecast.centralCents":
      return line(said("next.forecast.lowCents"), "+ ρ ×", said("Δp"));
    case "Δp":
      return line("max(0 ;", said("plan12(month of f)"), "−", said("plan12(o)"), ")");
    default:
      return undefined;
  }
};
