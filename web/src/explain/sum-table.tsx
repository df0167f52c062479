import type { ReactNode } from "react";
import { useFormat, useWords, words } from "../language/language.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";

const said = words({ sum: "Somme", amount: "Montant" }, { sum: "Sum", amount: "Amount" });

type Props<Row> = {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHeader: string;
  /** What adds up; null counts 0. */
  readonly centsOf: (row: Row) => number | null;
  readonly amount?: string;
  /** Such as an amount that is no part of the sum. */
  readonly isSigned?: boolean;
};

/** A table whose last column adds up, before the reader's eyes, to the figure beside it. */
export const SumTable = <Row,>(props: Props<Row>) => {
  const { columns, rows, rowHeader, centsOf, isSigned = false } = props;
  const say = useWords(said);
  const format = useFormat();
  const header = props.amount ?? say.amount;
  const sum = rows.reduce((before, row) => before + (centsOf(row) ?? 0), 0);
  const amount: Column<Row> = {
    key: "cents",
    header,
    isAmount: true,
    cell: (row) => format.money(centsOf(row), { signed: isSigned }),
  };
  return (
    <DataTable
      caption={props.caption}
      columns={[...columns, amount]}
      rows={rows}
      rowKey={props.rowKey}
      rowHeader={rowHeader}
      footer={
        <tr>
          <th scope="row" colSpan={columns.length}>
            {say.sum}
          </th>
          <td className="amount" data-label={header}>
            <span>{format.money(sum, { signed: isSigned })}</span>
          </td>
        </tr>
      }
    />
  );
};
