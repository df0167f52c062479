import type { ColumnKey } from "./columns.ts";
import type { ReadRow } from "./read-rows.ts";
import { cellText } from "./table.ts";

/** What is wrong with a row: where, what was read; the page says what was expected, with an example. */
export type FaultCode =
  | "laureate-missing"
  | "laureate-unknown"
  | "period-missing"
  | "period-unreadable"
  | "period-open"
  | "stream-missing"
  | "nature-unknown"
  | "amount-missing"
  | "amount-ambiguous"
  | "amount-unreadable"
  | "amount-too-precise"
  | "amount-too-large"
  | "attribution"
  | "posts"
  | "comment"
  | "twice"
  | "reason-missing";

export type Fault = {
  readonly code: FaultCode;
  readonly row: ReadRow;
  readonly column: ColumnKey;
  readonly found: string;
  /** Cents of the two readings of an ambiguous amount. */
  readonly readings?: readonly [number, number];
  /** The row that says the same. */
  readonly other?: number;
};

export const faultAt = (
  code: FaultCode,
  row: ReadRow,
  column: ColumnKey,
  more: Pick<Fault, "readings" | "other"> = {},
): Fault => ({ code, row, column, found: cellText(row.cell(column)), ...more });
