import { monthText } from "../../calendar.ts";
import { ratio } from "../../money.ts";
import { projectRule, share } from "../alert-rule.ts";
import { sinceMonthEnd } from "../alert-subject.ts";
import { asShare, inCents, inPercent, ofMonth } from "../figure.ts";

/** Realised against plan (J) below the threshold at the last two month-ends: one month back above is enough to close. */
export const planBehind = projectRule({
  id: "A17",
  version: 1,
  actor: "secretariat",
  parameters: { planPercent: share(90, 200), criticalPercent: share(75, 200) },
  causes(subject, { planPercent, criticalPercent }) {
    const { lastMonth } = subject;
    const isBelow = (month: number, percent: number): boolean => {
      const { realised, planned } = subject.monthEnd(month).figures.outlook.realisation;
      return planned > 0 && BigInt(realised) * 100n < BigInt(planned) * BigInt(percent);
    };
    if (!isBelow(lastMonth, planPercent) || !isBelow(lastMonth - 1, planPercent)) return [];
    const { realised, planned } = subject.monthEnd(lastMonth).figures.outlook.realisation;
    const isCritical = isBelow(lastMonth, criticalPercent);
    return [
      {
        object: "plan",
        severity: isCritical ? ("critical" as const) : ("major" as const),
        step: 0,
        since: subject.remember(`behind ${planPercent}`, () =>
          sinceMonthEnd(subject, (month) => isBelow(month, planPercent)),
        ),
        figures: {
          share: asShare(ratio(realised, planned)),
          realised: inCents(realised),
          planned: inCents(planned),
          month: ofMonth(monthText(lastMonth)),
          threshold: inPercent(isCritical ? criticalPercent : planPercent),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Plan non tenu",
      why: "Plan réalisé à {share} fin {month} : {realised} validés pour {planned} prévus sur les mois documentés, deux fins de mois de suite sous {threshold}.",
      closes: "Une fin de mois revenue au seuil.",
    },
    en: {
      name: "Behind plan",
      why: "{share} of the plan realised at the end of {month}: {realised} validated for {planned} planned over documented months, below {threshold} at two month-ends.",
      closes: "One month-end back at the threshold.",
    },
  },
});
