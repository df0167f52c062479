import { Explained } from "../../explain/explained.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useLaureate } from "./use-laureate.ts";

const said = words(
  {
    title: "Plafonds",
    award: "Montant attribué",
    committed: "Engagé (AE)",
    paid: "Versé (CP), net des reversements",
    leftOfAward: "Reste sur l’attribution",
    leftOfCommitment: "Reste sur les engagements",
  },
  {
    title: "Ceilings",
    award: "Award",
    committed: "Committed (AE)",
    paid: "Paid (CP), net of repayments",
    leftOfAward: "Left of the award",
    leftOfCommitment: "Left of the commitments",
  },
);

/** What may still be paid under the award and under the commitments, to the cent. */
export const Ceilings = () => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId, position } = useLaureate();
  const { awardCents, committedCents, paidCents } = position;
  const figures = [
    ["awardCents", say.award, awardCents],
    ["committedCents", say.committed, committedCents],
    ["paidCents", say.paid, paidCents],
  ] as const;
  return (
    <section className="ceilings" aria-label={say.title}>
      <dl className="facing">
        {figures.map(([figure, label, cents]) => (
          <div key={figure}>
            <dt>{label}</dt>
            <dd>
              <Explained projectId={projectId} figure={figure}>
                {format.money(cents)}
              </Explained>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say.leftOfAward}</dt>
          <dd>{format.money(awardCents === null ? null : awardCents - paidCents)}</dd>
        </div>
        <div>
          <dt>{say.leftOfCommitment}</dt>
          <dd>{format.money(committedCents - paidCents)}</dd>
        </div>
      </dl>
    </section>
  );
};
