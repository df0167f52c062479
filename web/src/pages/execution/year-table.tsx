import { useFormat, useWords } from "../../language/language.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import type { Fund, FundYear } from "./funds.ts";
import { yearWords } from "./year-words.ts";

/** A fund's years: voted, committed, paid, planned, matured. */
export const YearTable = ({ fund }: { readonly fund: Fund }) => {
  const say = useWords(yearWords);
  const format = useFormat();
  const share = (part: number, voted: number | null): string =>
    voted === null ? format.missing : format.percent(part, voted);
  const columns: readonly Column<FundYear>[] = [
    { key: "an", header: say.year, cell: ({ year }) => year },
    ...(
      [
        ["ae-votees", say.votedAe, (one) => format.millions(one.votedCommitmentCents)],
        ["ae", say.committed, (one) => format.millions(one.committedCents)],
        ["ae-part", say.shareAe, (one) => share(one.committedCents, one.votedCommitmentCents)],
        ["cp-votes", say.votedCp, (one) => format.millions(one.votedPaymentCents)],
        ["cp", say.paid, (one) => format.millions(one.paidCents)],
        ["cp-part", say.shareCp, (one) => share(one.paidCents, one.votedPaymentCents)],
        ["prevu", say.planned, (one) => format.millions(one.plannedCents)],
        ["echu", say.matured, (one) => format.millions(one.maturedCents)],
      ] satisfies [string, string, (one: FundYear) => string][]
    ).map(([key, header, cell]) => ({ key, header, cell, isAmount: true })),
  ];
  const totals: Readonly<Record<string, number>> = {
    ae: fund.committedCents,
    cp: fund.paidCents,
    prevu: fund.plannedCents,
    echu: fund.maturedCents,
  };
  return (
    <DataTable
      caption={say.caption}
      columns={columns}
      rows={fund.years}
      rowKey={({ year }) => String(year)}
      rowHeader="an"
      footer={
        <tr>
          <th scope="row">{say.total}</th>
          {columns.slice(1).map(({ key, header }) => {
            const cents = totals[key];
            return (
              <td key={key} className="amount" data-label={cents === undefined ? undefined : String(header)}>
                <span>{cents === undefined ? null : format.millions(cents)}</span>
              </td>
            );
          })}
        </tr>
      }
    />
  );
};
