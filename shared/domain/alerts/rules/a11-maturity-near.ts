import { addDays, daysBetween, monthOf } from "../../calendar.ts";
import { forecastAt } from "../../forecast.ts";
import { isAtLeast } from "../../money.ts";
import { maturedCents, maturityOf, netCents, requiredCents } from "../../money-at.ts";
import { delay, projectRule } from "../alert-rule.ts";
import { inCents, inDays, onDate } from "../figure.ts";

/** Euros that will have to earn their keep soon: said at three distances; major when the central forecast falls short. */
export const maturityNear = projectRule({
  id: "A11",
  version: 1,
  actor: "project-team",
  parameters: { firstDays: delay(180), secondDays: delay(90), thirdDays: delay(30) },
  causes(subject, { firstDays, secondDays, thirdDays }) {
    const { state, today, closure } = subject;
    const { payments, terms } = state;
    if (closure?.how === "abandoned") return [];
    const dates = payments
      .filter((payment) => payment.on <= today && netCents(payment, today) > 0)
      .map((payment) => maturityOf(payment, terms.delayMonths))
      .filter((on) => today < on && daysBetween(today, on) <= Math.max(firstDays, secondDays, thirdDays));
    return [...new Set(dates)].map((maturityOn) => {
      const matured = maturedCents(payments, terms.delayMonths, today, maturityOn);
      const { central } = forecastAt(subject.now().figures.outlook, monthOf(maturityOn));
      const isEnough = isAtLeast(central, 100, matured, terms.ratioPercent);
      const left = daysBetween(today, maturityOn);
      const passed = [firstDays, secondDays, thirdDays].filter((days) => left <= days);
      return {
        object: maturityOn,
        severity: isEnough ? ("info" as const) : ("major" as const),
        step: passed.length,
        since: addDays(maturityOn, -Math.max(...passed)),
        figures: {
          maturityOn: onDate(maturityOn),
          left: inDays(left),
          threshold: inDays(Math.min(...passed)),
          required: inCents(requiredCents(matured, terms.ratioPercent)),
          forecast: inCents(central),
          gap: inCents(central - requiredCents(matured, terms.ratioPercent)),
        },
      };
    });
  },
  words: {
    fr: {
      name: "Échéance proche",
      why: "Échéance le {maturityOn}, dans {left} (palier : {threshold}) : {required} d'économies par an requises, prévision centrale {forecast} (écart {gap}).",
      closes: "L'échéance passée ; sa gravité baisse dès que la prévision atteint le requis.",
    },
    en: {
      name: "Maturity near",
      why: "Maturity on {maturityOn}, in {left} (stage: {threshold}): {required} of savings a year required, central forecast {forecast} (gap {gap}).",
      closes: "The maturity has passed; it becomes milder once the forecast reaches what is required.",
    },
  },
});
