import { addDays, lastDayOf, lastWholeMonth } from "../../calendar.ts";
import { delay, portfolioRule } from "../alert-rule.ts";
import { asText, onDate } from "../figure.ts";

/** The fund's yield at a quarter's end, once its reports had time to be due and reviewed, against the quarter before. */
export const yieldDown = portfolioRule({
  id: "A28",
  version: 1,
  actor: "secretariat",
  parameters: { downHundredths: { default: 5, unit: "hundredths", least: 1, most: 100 }, settledDays: delay(105) },
  causes({ at, today }, { downHundredths, settledDays }) {
    const last = lastWholeMonth(addDays(today, -settledDays));
    const quarter = last - ((last + 1) % 3);
    const [now, before] = [lastDayOf(quarter), lastDayOf(quarter - 3)].map((on) => at(on).yield);
    const inTenThousandths = (ratio: string): number => Math.round(Number(ratio) * 10_000);
    if (now == null || before == null) return [];
    if (inTenThousandths(before) - inTenThousandths(now) < downHundredths * 100) return [];
    return [
      {
        object: "yield",
        severity: "major",
        step: 0,
        since: addDays(lastDayOf(quarter), 1),
        figures: {
          now: asText(now),
          before: asText(before),
          on: onDate(lastDayOf(quarter)),
          threshold: asText((downHundredths / 100).toFixed(2)),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Rendement du fonds en baisse",
      why: "Rendement de {now} au {on}, contre {before} un trimestre plus tôt (seuil de baisse : {threshold}).",
      closes: "Un trimestre suivant stable.",
    },
    en: {
      name: "Yield of the fund falling",
      why: "Yield of {now} on {on}, against {before} a quarter earlier (threshold: {threshold}).",
      closes: "A stable quarter after.",
    },
  },
});
