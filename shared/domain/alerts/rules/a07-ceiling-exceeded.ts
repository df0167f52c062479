import { awardCents, committedCents, paidCents } from "../../money-at.ts";
import { projectRule } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asTerm, inCents } from "../figure.ts";

const ceilings = [
  { object: "award" as const, of: awardCents },
  {
    object: "commitment" as const,
    of: (state: AlertSubject["state"], on: string) =>
      state.commitments.length === 0 ? null : committedCents(state, on),
  },
];

/** More was paid than the award, or than the commitments where commitments are recorded. */
export const ceilingExceeded = projectRule({
  id: "A07",
  version: 1,
  actor: "finance",
  blocks: true,
  parameters: {},
  causes({ state, today }) {
    const paid = paidCents(state.payments, today);
    return ceilings.flatMap(({ object, of }) => {
      const ceiling = of(state, today);
      if (ceiling === null || paid <= ceiling) return [];
      const turns = [...state.payments, ...state.commitments].map(({ on }) => on).filter((on) => on <= today);
      const lastWithin = turns.sort().findLast((on) => {
        const there = of(state, on);
        return there === null || paidCents(state.payments, on) <= there;
      });
      const since = turns.find((on) => lastWithin === undefined || on > lastWithin) ?? today;
      return [
        {
          object,
          severity: "critical" as const,
          step: 0,
          since,
          figures: {
            ceiling: asTerm(object),
            ceilingCents: inCents(ceiling),
            paid: inCents(paid),
            excess: inCents(paid - ceiling),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Plafond dépassé",
      why: "{paid} versés pour un plafond ({ceiling}) de {ceilingCents} : {excess} de trop.",
      closes: "Un reversement ou le retrait d'une saisie erronée, ou le relèvement du plafond.",
    },
    en: {
      name: "Ceiling exceeded",
      why: "{paid} paid for a ceiling ({ceiling}) of {ceilingCents}: {excess} too much.",
      closes: "A repayment or the withdrawal of a wrong entry, or a higher ceiling.",
    },
  },
});
