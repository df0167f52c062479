import type { Cell, Sheet } from "../../export/sheet.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import type { Fund, FundYear } from "./funds.ts";
import { yearWords } from "./year-words.ts";

const money = (cents: number | null): Cell => (cents === null ? null : { cents });

/** A fund's years to the cent. */
export const useYearSheet = (fund: Fund): (() => Sheet) => {
  const say = useWords(yearWords);
  const format = useFormat();
  const row = (one: FundYear): readonly Cell[] => [
    one.year,
    ...[
      one.votedCommitmentCents,
      one.awardedCents,
      one.committedCents,
      one.votedPaymentCents,
      one.paidCents,
      one.plannedCents,
      one.maturedCents,
    ].map(money),
  ];
  return () => ({
    name: `${say.name}-${fund.fundId ?? ""}-${fund.asOf}`,
    columns: [
      say.year,
      ...[say.votedAe, say.awarded, say.committed, say.votedCp, say.paid, say.planned, say.matured].map(
        (header) => `${header} (€)`,
      ),
    ],
    rows: fund.years.map(row),
    notes: [
      say.at(format.date(fund.asOf), fund.knownAt === null ? "" : format.knownAt(fund.knownAt)),
      location.href,
      ...(fund.simulation ? [say.simulated] : []),
    ],
  });
};
