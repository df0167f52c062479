import { ratio, sumCents } from "../../money.ts";
import { awardCents, paidCents } from "../../money-at.ts";
import { projectRule, share } from "../alert-rule.ts";
import { asShare, inCents, inPercent, onDate } from "../figure.ts";

/**
 * Co-financing received, against what the plan wants beside what the fund has paid: for each share of the award paid, the
 * same share of the co-financing. Silent until a first co-financing is recorded.
 */
export const coFinancingShort = projectRule({
  id: "A10",
  version: 1,
  actor: "project-team",
  parameters: { percent: share(80) },
  needs: { fr: "des cofinancements reçus", en: "co-financing received" },
  hasInput: ({ facts }) => (facts.CoFinancingReceived ?? []).length > 0,
  causes({ facts, state, closure, today }, { percent }) {
    const received = (facts.CoFinancingReceived ?? []).filter(({ data }) => data.receivedOn <= today);
    const plan = state.selection?.coFinancingCents ?? 0;
    const award = awardCents(state, today) ?? 0;
    const paid = paidCents(state.payments, today);
    if (received.length === 0 || plan <= 0 || award <= 0 || paid <= 0 || closure !== undefined) return [];
    const sum = sumCents(received.map(({ data }) => data.amountCents));
    const wanted = Number((BigInt(plan) * BigInt(Math.min(paid, award))) / BigInt(award));
    if (BigInt(sum) * 100n >= BigInt(percent) * BigInt(wanted)) return [];
    const last = [...received.map(({ data }) => data.receivedOn), ...state.payments.map(({ on }) => on)]
      .filter((on) => on <= today)
      .sort()
      .at(-1);
    return [
      {
        object: "co-financing",
        severity: "major",
        step: 0,
        since: last ?? today,
        figures: {
          received: inCents(sum),
          wanted: inCents(wanted),
          share: asShare(ratio(sum, wanted)),
          threshold: inPercent(percent),
          since: onDate(last ?? today),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Cofinancement en deçà du plan",
      why: "{received} de cofinancement reçus pour {wanted} attendus au {since}, soit {share} (seuil : {threshold}).",
      closes: "Un cofinancement revenu au seuil, ou un avenant.",
    },
    en: {
      name: "Co-financing below plan",
      why: "{received} of co-financing received for {wanted} wanted by {since}: {share} (threshold: {threshold}).",
      closes: "Co-financing is back at the threshold, or the plan amended.",
    },
  },
});
