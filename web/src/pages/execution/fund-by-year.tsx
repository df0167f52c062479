import { StackedColumns } from "../../charts/stacked-columns.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";
import { type Fund, useFunds } from "./funds.ts";
import { useYearSheet } from "./use-year-sheet.ts";
import { YearTable } from "./year-table.tsx";
import { yearWords } from "./year-words.ts";

/** C4 of one fund. */
export const FundChart = ({ fund, isSmall = false }: { readonly fund: Fund; readonly isSmall?: boolean }) => {
  const say = useWords(yearWords);
  const format = useFormat();
  const sheet = useYearSheet(fund);
  const { committedCents, paidCents, plannedCents } = fund;
  return (
    <StackedColumns
      years={fund.years}
      headline={say.headline(
        format.amount(committedCents),
        format.amount(paidCents),
        plannedCents === 0 ? null : format.amount(plannedCents),
      )}
      subtitle={say.subtitle(format.date(fund.asOf), format.date(fund.knownAt))}
      table={<YearTable fund={fund} />}
      sheet={sheet}
      hasVotes={!isSmall}
      height={isSmall ? 200 : 320}
      isTableOpen={!isSmall}
    />
  );
};

/** The same, small, beside other things. */
export const FundByYear = ({ isSmall = false }: { readonly isSmall?: boolean }) => {
  const say = useWords(yearWords);
  const { funds } = useFunds();
  if (funds.length === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      {funds.map((fund) => (
        <FundChart key={fund.fundId} fund={fund} isSmall={isSmall} />
      ))}
      <p>
        <Link to="/execution">{say.more}</Link>
      </p>
    </section>
  );
};
