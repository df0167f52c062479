import type { Portfolio } from "../../../../shared/domain/portfolio.ts";
import { Legend } from "../../charts/legend.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Pager, usePage } from "../../ui/pager.tsx";
import type { Laureate } from "./laureates.ts";
import { QuartersTable } from "./quarters-table.tsx";
import { tableWords } from "./table-words.ts";

const rowsAPage = 25;
/** The largest gap first. */
export const firstOrder = "ecart";

type Props = {
  readonly columns: readonly Column<Laureate>[];
  /** All that are shown, in order. */
  readonly ordered: readonly Laureate[];
  readonly sums: Portfolio;
};

export const LaureateTable = ({ columns, ordered, sums }: Props) => {
  const say = useWords(tableWords);
  const format = useFormat();
  const { rows, ...page } = usePage(ordered, rowsAPage);
  const isMatured = sums.maturedCents > 0;
  const totals: Readonly<Record<string, string>> = {
    echu: isMatured ? format.millions(sums.maturedCents) : format.notDue,
    economies: format.millions(sums.validatedRunRateCents),
    ecart: isMatured
      ? format.millions(sums.validatedRunRateCents - sums.requiredCents, { signed: true })
      : format.notDue,
  };
  return (
    <>
      <Legend
        swatches={[
          { kind: "bar", mark: "validated-bar", label: say.legend.validated },
          { kind: "bar", mark: "declared-bar", label: say.legend.declared },
          { kind: "tick", mark: "required-tick", label: say.legend.required },
        ]}
      />
      <div className="portfolio-table">
        <DataTable
          caption={`${say.caption} ${say.scale}`}
          columns={columns}
          rows={rows}
          rowKey={({ projectId }) => projectId}
          rowHeader="laureat"
          firstOrder={firstOrder}
          footer={
            <tr>
              <th scope="row">{say.total}</th>
              {columns.slice(1).map(({ key, header, isAmount = false }) => (
                <td
                  key={key}
                  className={isAmount ? "amount" : undefined}
                  data-label={typeof header === "string" && totals[key] !== undefined ? header : undefined}
                >
                  <span>{totals[key]}</span>
                </td>
              ))}
            </tr>
          }
        />
      </div>
      <Pager {...page} />
      <QuartersTable laureates={rows} />
    </>
  );
};
