import { addDays } from "../../calendar.ts";
import { sumCents } from "../../money.ts";
import { maturityOf, netCents } from "../../money-at.ts";
import { isHeldOn } from "../../rights/rights.ts";
import { delay, projectRule } from "../alert-rule.ts";
import { inCents, onDate } from "../figure.ts";

/** Euros have matured or soon will, and nobody is named who may report. */
export const noReporter = projectRule({
  id: "A30",
  version: 1,
  actor: "secretariat",
  parameters: { maturingDays: delay(180) },
  causes({ state: { payments, team, terms }, today, closure }, { maturingDays }) {
    if (closure?.how === "abandoned" || team.some((member) => isHeldOn(member, today))) return [];
    const concerned = payments
      .filter((payment) => payment.on <= today && netCents(payment, today) > 0)
      .map((payment) => ({ payment, from: addDays(maturityOf(payment, terms.delayMonths), -maturingDays) }))
      .filter(({ from }) => from <= today);
    const [first] = concerned;
    if (first === undefined) return [];
    const left = team
      .flatMap(({ to }) => (to !== undefined && to < today ? [addDays(to, 1)] : []))
      .sort()
      .at(-1);
    const since = left !== undefined && left > first.from ? left : first.from;
    return [
      {
        object: "team",
        severity: "major",
        step: 0,
        since,
        figures: {
          amount: inCents(sumCents(concerned.map(({ payment }) => netCents(payment, today)))),
          since: onDate(since),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Plus personne pour déclarer",
      why: "{amount} échus ou bientôt échus, et aucun déclarant désigné depuis le {since}.",
      closes: "La désignation d'un déclarant.",
    },
    en: {
      name: "Nobody left to report",
      why: "{amount} matured or soon to mature, and no reporter named since {since}.",
      closes: "A reporter is named.",
    },
  },
});
