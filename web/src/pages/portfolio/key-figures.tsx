import type { Portfolio } from "../../../../shared/domain/portfolio.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { SumButton } from "./sum-button.tsx";
import type { SumName } from "./sums.ts";

const said = words(
  {
    paid: "Versé",
    matured: "Échu",
    validated: "Économies par an, validées",
    waiting: "Déclaré, non validé",
    gap: "Écart à la promesse, par an",
  },
  {
    paid: "Paid",
    matured: "Matured",
    validated: "Savings a year, validated",
    waiting: "Reported, not validated",
    gap: "Gap to the promise, a year",
  },
);

type Key = keyof typeof said.fr & SumName;

/** The sums of the laureates shown; each lays out what it is made of. */
export const KeyFigures = ({ sums }: { readonly sums: Portfolio }) => {
  const say = useWords(said);
  const format = useFormat();
  const { paidCents, maturedCents, validatedRunRateCents, declaredRunRateCents, requiredCents } = sums;
  const shown: readonly (readonly [Key, string])[] = [
    ["paid", format.amount(paidCents)],
    ["matured", maturedCents === 0 ? format.notDue : format.amount(maturedCents)],
    ["validated", format.amount(validatedRunRateCents)],
    ["waiting", format.amount(declaredRunRateCents - validatedRunRateCents, { signed: true })],
    [
      "gap",
      maturedCents === 0 ? format.notDue : format.amount(validatedRunRateCents - requiredCents, { signed: true }),
    ],
  ];
  return (
    <dl className="key-figures">
      {shown.map(([sum, text]) => (
        <div key={sum} className="key-figure">
          <dt>{say[sum]}</dt>
          <dd>
            <SumButton sum={sum}>{text}</SumButton>
          </dd>
        </div>
      ))}
    </dl>
  );
};
