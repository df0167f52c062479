import { addMonths } from "../../calendar.ts";
import { sumCents } from "../../money.ts";
import { committedCents, netCents, paidCents } from "../../money-at.ts";
import { duration, projectRule } from "../alert-rule.ts";
import { inCents, inMonths, onDate } from "../figure.ts";

/** Money legally committed, none of it moving: no payment for months, and none planned soon. */
export const commitmentAsleep = projectRule({
  id: "A03",
  version: 1,
  actor: "finance",
  parameters: { silentMonths: duration(12), plannedMonths: duration(6) },
  needs: { fr: "des engagements (AE) enregistrés", en: "recorded commitments (AE)" },
  hasInput: ({ state }) => state.commitments.length > 0,
  causes({ state, current, today }, { silentMonths, plannedMonths }) {
    const committed = committedCents(state, today);
    const paid = paidCents(state.payments, today);
    const dates = [...state.commitments, ...state.payments].map(({ on }) => on).filter((on) => on <= today);
    const last = dates.sort().at(-1);
    if (last === undefined || committed <= paid) return [];
    const since = addMonths(last, silentMonths);
    const isPlanned = current?.tranches.some(({ trancheId, plannedOn, amountCents }) => {
      const its = state.payments.filter((payment) => payment.trancheId === trancheId && payment.on <= today);
      const isPaid = sumCents(its.map((payment) => netCents(payment, today))) >= amountCents;
      return !isPaid && today <= plannedOn && plannedOn <= addMonths(today, plannedMonths);
    });
    if (today < since || isPlanned) return [];
    return [
      {
        object: "commitment",
        severity: "major",
        step: 0,
        since,
        figures: {
          left: inCents(committed - paid),
          last: onDate(last),
          threshold: inMonths(silentMonths),
          planned: inMonths(plannedMonths),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Engagement dormant",
      why: "{left} engagés et non versés ; dernier mouvement le {last} (seuil : {threshold}), aucun versement prévu dans les {planned}.",
      closes: "Un versement, ou le désengagement du reste.",
    },
    en: {
      name: "Commitment asleep",
      why: "{left} committed and not paid; last movement on {last} (threshold: {threshold}), no payment planned within {planned}.",
      closes: "A payment, or the release of what is left.",
    },
  },
});
