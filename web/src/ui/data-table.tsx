import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useWords, words } from "../language/language.tsx";

const said = words({ sort: "Trier par" }, { sort: "Sort by" });

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted by; a column without one cannot be sorted. Null comes last. */
  readonly sortBy?: (row: Row) => number | string | null;
  readonly isAmount?: boolean;
  /** On a narrow screen the header is repeated beside the cell; this is said instead of it. */
  readonly shortHeader?: string;
};

type Props<Row> = {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The column that names the row. */
  readonly rowHeader: string;
  /** In the address as `tri=key` or `tri=-key`. */
  readonly sortParameter?: string;
  /** The order when the address says none; without it, that of the rows. */
  readonly firstOrder?: string;
  readonly footer?: ReactNode;
  readonly isCaptionHidden?: boolean;
};

const inFrench = new Intl.Collator("fr", { numeric: true });

const compare = (a: number | string | null, b: number | string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "string" && typeof b === "string" ? inFrench.compare(a, b) : Number(a) - Number(b);
};

/** The rows in the order that the address says. */
export const useSorted = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  parameter = "tri",
  firstOrder = "",
): readonly Row[] => {
  const asked = useSearchParams()[0].get(parameter) ?? firstOrder;
  const column = columns.find(({ key }) => key === asked.replace(/^-/, ""));
  const by = column?.sortBy;
  if (by === undefined) return rows;
  const direction = asked.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    return x === null || y === null ? compare(x, y) : direction * compare(x, y);
  });
};

/**
 * A real table: caption, headers with their scope, an order kept in the address. On a narrow screen each row becomes a card whose cells
 * repeat their header.
 */
export const DataTable = <Row,>(props: Props<Row>) => {
  const { caption, columns, rows, rowKey, rowHeader, sortParameter = "tri", footer, isCaptionHidden = false } = props;
  const { firstOrder = "" } = props;
  const sorted = useSorted(rows, columns, sortParameter, firstOrder);
  return (
    <div className="table-room">
      <table className="data-table">
        <caption className={isCaptionHidden ? "hidden-text" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} parameter={sortParameter} firstOrder={firstOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isAmount = false, header, shortHeader }) => {
                const label = shortHeader ?? (typeof header === "string" ? header : undefined);
                return key === rowHeader ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={isAmount ? "amount" : undefined} data-label={label}>
                    <span>{cell(row)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {footer === undefined ? null : <tfoot>{footer}</tfoot>}
      </table>
    </div>
  );
};

type HeaderProps<Row> = { readonly column: Column<Row>; readonly parameter: string; readonly firstOrder: string };

const Header = <Row,>({ column, parameter, firstOrder }: HeaderProps<Row>) => {
  const [search, setSearch] = useSearchParams();
  const { sort } = useWords(said);
  const { key, header, sortBy, isAmount = false } = column;
  const className = isAmount ? "amount" : undefined;
  if (sortBy === undefined) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  const asked = search.get(parameter) ?? firstOrder;
  const direction = asked === key ? "ascending" : asked === `-${key}` ? "descending" : "none";
  // Amounts are looked at from the largest.
  const first = isAmount ? `-${key}` : key;
  const other = isAmount ? key : `-${key}`;
  const turn = (): void =>
    setSearch(
      (before) => {
        before.set(parameter, asked === first ? other : first);
        return before;
      },
      { preventScrollReset: true, replace: true },
    );
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button type="button" className="sort" onClick={turn}>
        <span className="hidden-text">{sort} </span>
        {header}
        <span aria-hidden="true">{direction === "ascending" ? " ▲" : direction === "descending" ? " ▼" : ""}</span>
      </button>
    </th>
  );
};
