import type { Format } from "../../language/format.ts";
import { words } from "../../language/language.tsx";
import type { ShownPosition } from "./use-laureate.ts";

/*
 * Where a laureate stands, in one computed sentence: the number, the target, the gap, the period (UI.md section 1).
 */

export const sentenceWords = words(
  {
    none: "Aucun versement à ce jour : rien n’est encore attendu.",
    notDue: (next: string, required: string, forecast: string) =>
      `Aucun euro n’est encore arrivé à échéance. Première échéance le ${next}\u00a0: ${required} d’économies par an attendus, ${forecast} prévus.`,
    notDueNoNext: "Aucun euro n’est arrivé à échéance, et aucun ne doit y arriver.",
    realised: (amount: string, period: string, required: string) =>
      `${amount} d’économies par an ${period}, pour ${required} attendus\u00a0: `,
    unknown: (period: string, required: string) =>
      `Aucune économie validée ${period}, pour ${required} attendus par an\u00a0: `,
    missing: (gap: string) => `il manque ${gap}.`,
    above: (gap: string) => `${gap} de plus que l’objectif.`,
    equal: "l’objectif est atteint.",
    inQuarter: (quarter: string) => `au ${quarter}`,
    inMonth: (month: string) => `en ${month}`,
  },
  {
    none: "No payment so far: nothing is required yet.",
    notDue: (next: string, required: string, forecast: string) =>
      `No euro has matured yet. First maturity on ${next}: ${required} of savings a year required, ${forecast} forecast.`,
    notDueNoNext: "No euro has matured, and none is to.",
    realised: (amount: string, period: string, required: string) =>
      `${amount} of savings a year ${period}, for ${required} required: `,
    unknown: (period: string, required: string) => `No validated savings ${period}, for ${required} required a year: `,
    missing: (gap: string) => `${gap} missing.`,
    above: (gap: string) => `${gap} above the target.`,
    equal: "the target is reached.",
    inQuarter: (quarter: string) => `in ${quarter}`,
    inMonth: (month: string) => `in ${month}`,
  },
);

type Said = typeof sentenceWords.fr;

/** The quarter that a month ends, else the month itself. */
const periodOf = (observedTo: string, format: Format, say: Said): string => {
  const month = Number(observedTo.slice(5));
  if (month % 3 !== 0) return say.inMonth(format.month(observedTo));
  const from = `${observedTo.slice(0, 4)}-${String(month - 2).padStart(2, "0")}`;
  return say.inQuarter(format.period({ from, to: observedTo }));
};

export const sentenceOf = (position: ShownPosition, format: Format, say: Said): string => {
  const { paidCents, maturedCents, requiredCents, observedTo, validated, gapCents, next } = position;
  if (paidCents === 0) return say.none;
  if (maturedCents === 0) {
    if (next === null) return say.notDueNoNext;
    return say.notDue(
      format.date(next.maturityOn),
      format.amount(next.requiredCents),
      format.amount(next.forecast.centralCents),
    );
  }
  const period = periodOf(observedTo, format, say);
  const required = format.amount(requiredCents);
  const { runRateCents } = validated;
  const realised =
    runRateCents === null ? say.unknown(period, required) : say.realised(format.amount(runRateCents), period, required);
  if (gapCents === 0) return realised + say.equal;
  return realised + (gapCents > 0 ? say.missing : say.above)(format.amount(Math.abs(gapCents)));
};
