import type { Nature } from "../../../../events/values.ts";
import { type ReadAmount, readAmount } from "../../fields/parse-amount.ts";
import { longestComment } from "../report/check-form.ts";
import { type LineForm, numberTyped } from "../report/draft-form.ts";
import { natures, natureWords } from "../report/natures.ts";
import { bare, type ColumnKey } from "./columns.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { ReadRow } from "./read-rows.ts";
import { type Cell, cellText } from "./table.ts";

/*
 * The cells of a row that are put into a line. A blank one is not there: it changes nothing.
 */

/** Cents as a line's amount is typed. */
export const exactAmount = (cents: number): string => {
  const size = BigInt(Math.abs(cents));
  return `${cents < 0 ? "-" : ""}${size / 100n},${String(size % 100n).padStart(2, "0")}`;
};

/** A typed cell is a number of euros; floating point leaves dust far below the cent. */
const amountOf = (cell: Cell): ReadAmount => {
  if (typeof cell !== "number") return readAmount(cellText(cell));
  const cents = Math.round(cell * 100);
  if (Math.abs(cents) > 10 ** 13) return { kind: "too-large" };
  return Math.abs(cell * 100 - cents) > 1e-4 ? { kind: "too-precise" } : { kind: "amount", cents };
};

export const natureIn = (cell: Cell): Nature | undefined => {
  const text = bare(cellText(cell));
  return natures.find((nature) =>
    [nature, natureWords.fr[nature], natureWords.en[nature], natureWords.fr[nature].replace(/^Économie /, "")].some(
      (name) => bare(name) === text,
    ),
  );
};

type Values = Partial<Omit<LineForm, "key" | "evidence">>;

type Read = { readonly values: Values; readonly faults: readonly Fault[] };

const amount = (row: ReadRow): Read => {
  const read = amountOf(row.cell("amount"));
  switch (read.kind) {
    case "empty":
      return { values: {}, faults: [] };
    case "amount":
      return { values: { amount: exactAmount(read.cents) }, faults: [] };
    case "ambiguous":
      return { values: {}, faults: [faultAt("amount-ambiguous", row, "amount", { readings: read.readings })] };
    case "unreadable":
    case "too-precise":
    case "too-large":
      return { values: {}, faults: [faultAt(`amount-${read.kind}`, row, "amount")] };
  }
};

const attribution = (row: ReadRow): Read => {
  const typed = cellText(row.cell("attribution")).replace(/\s*%$/, "");
  if (typed === "") return { values: {}, faults: [] };
  const percent = numberTyped(typed);
  const isRight = percent !== undefined && Number.isInteger(percent) && percent <= 100;
  return isRight
    ? { values: { attribution: String(percent) }, faults: [] }
    : { values: {}, faults: [faultAt("attribution", row, "attribution")] };
};

const posts = (row: ReadRow, key: "postsBefore" | "postsAfter"): Read => {
  const typed = cellText(row.cell(key));
  if (typed === "") return { values: {}, faults: [] };
  return numberTyped(typed) === undefined
    ? { values: {}, faults: [faultAt("posts", row, key)] }
    : { values: { [key]: typed }, faults: [] };
};

const plain = (row: ReadRow, key: Extract<ColumnKey, keyof LineForm>): Read => {
  const typed = cellText(row.cell(key));
  if (typed === "") return { values: {}, faults: [] };
  return key === "comment" && typed.length > longestComment
    ? { values: {}, faults: [faultAt("comment", row, key)] }
    : { values: { [key]: typed }, faults: [] };
};

/** What the row says of its line, and what of it cannot be read. */
export const valuesIn = (row: ReadRow): Read => {
  const read = [
    amount(row),
    attribution(row),
    posts(row, "postsBefore"),
    posts(row, "postsAfter"),
    plain(row, "method"),
    plain(row, "baseline"),
    plain(row, "budgetLine"),
    plain(row, "comment"),
  ];
  return {
    values: Object.assign({}, ...read.map(({ values }) => values)),
    faults: read.flatMap(({ faults }) => faults),
  };
};
