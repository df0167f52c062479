import { type Month, monthText } from "../../calendar.ts";
import { ratio } from "../../money.ts";
import { coverageOf, runRateCents, windowEndingWith } from "../../savings.ts";
import { projectRule, share } from "../alert-rule.ts";
import { type AlertSubject, sinceMonthEnd } from "../alert-subject.ts";
import { asShare, inCents, inPercent, ofMonth } from "../figure.ts";
import { endedStreams } from "./a19-stream-ended.ts";

/** The run-rates of the window seen at a month's end and of the one a year earlier, both known whole: what is missing or not reviewed yet is for A13 and A14. */
const pairAt = (subject: AlertSubject, month: Month) => {
  const { observed, views } = subject.monthEnd(month).reading;
  const [then, now] = [windowEndingWith(observed - 12), windowEndingWith(observed)];
  return {
    observed,
    before: runRateCents(views.validated, then) ?? 0,
    after: runRateCents(views.validated, now) ?? 0,
    areKnown: [then, now].every((window) => {
      const { known, expected } = coverageOf(views.validated, window);
      return known === expected && expected > 0;
    }),
  };
};

/** Savings that fade. A stream's end tells the decline that it makes: one alert a cause. */
export const runRateDown = projectRule({
  id: "A19",
  version: 1,
  actor: "secretariat",
  parameters: { downPercent: share(20) },
  causes(subject, { downPercent }) {
    const isDown = (month: Month): boolean => {
      const { before, after, areKnown } = pairAt(subject, month);
      return areKnown && before > 0 && BigInt(after) * 100n <= BigInt(before) * BigInt(100 - downPercent);
    };
    if (!isDown(subject.lastMonth) || endedStreams(subject).length > 0) return [];
    const { observed, before, after } = pairAt(subject, subject.lastMonth);
    const since = subject.remember(`down ${downPercent}`, () => sinceMonthEnd(subject, isDown));
    if (subject.isDecided("A19", "run-rate", since)) return [];
    return [
      {
        object: "run-rate",
        severity: "major",
        step: 0,
        since,
        figures: {
          before: inCents(before),
          after: inCents(after),
          month: ofMonth(monthText(observed)),
          change: asShare(ratio(after - before, before)),
          threshold: inPercent(downPercent),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Économies en recul",
      why: "Rythme annuel validé de {after} en {month}, contre {before} un an plus tôt, soit {change} (seuil de baisse : {threshold}).",
      closes: "Un rythme remonté, un nouveau poste, ou une décision enregistrée.",
    },
    en: {
      name: "Savings fading",
      why: "Validated run-rate of {after} in {month}, against {before} a year earlier, a change of {change} (threshold: {threshold}).",
      closes: "The run-rate rises, a new stream begins, or a decision is recorded.",
    },
  },
});
