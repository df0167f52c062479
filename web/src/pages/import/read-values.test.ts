import { expect, test } from "vitest";
import { rowsWith } from "./a-row.ts";
import type { ColumnKey } from "./columns.ts";
import { natureIn, valuesIn } from "./read-values.ts";
import { type Cell, cellText } from "./table.ts";

const read = (cells: Partial<Record<ColumnKey, Cell>>) => {
  const [row] = rowsWith({ projectId: "ned", ...cells });
  if (row === undefined) throw new Error("no row");
  const { values, faults } = valuesIn(row);
  return { values, faults: faults.map(({ code, column, found }) => [code, column, found]) };
};

test("a blank cell is not there: it changes nothing", () => {
  expect(read({ amount: "  ", comment: "", attribution: null })).toEqual({ values: {}, faults: [] });
});

test.each<[Cell, string]>([
  [215400.1, "215400,10"],
  [0.1 + 0.2, "0,30"],
  [-12, "-12,00"],
  ["215 400,00 €", "215400,00"],
  ["120 k€", "120000,00"],
  [0, "0,00"],
])("an amount of %s is %s", (cell, amount) => {
  expect(read({ amount: cell }).values).toEqual({ amount });
});

test.each<[Cell, string]>([
  ["1,234", "amount-ambiguous"],
  ["beaucoup", "amount-unreadable"],
  [1.005, "amount-too-precise"],
  ["1e99", "amount-unreadable"],
  [1e12, "amount-too-large"],
])("an amount of %s is %s", (cell, code) => {
  expect(read({ amount: cell }).faults.map(([fault]) => fault)).toEqual([code]);
});

test("shares, posts and comments are held to what a form takes", () => {
  expect(read({ attribution: "80 %", postsBefore: 12, postsAfter: "9,5" }).values).toEqual({
    attribution: "80",
    postsBefore: "12",
    postsAfter: "9,5",
  });
  expect(
    read({ attribution: 0.8, postsAfter: "neuf", comment: "x".repeat(1001) }).faults.map(([code]) => code),
  ).toEqual(["attribution", "posts", "comment"]);
});

test("natures are read in both languages, by their code, and without the word saving", () => {
  expect(["Économie pérenne", "perenne", "recurring", "Avoided cost", "GAIN NON MONÉTISÉ"].map(natureIn)).toEqual([
    "recurring",
    "recurring",
    "recurring",
    "avoided-cost",
    "non-cash",
  ]);
  expect(natureIn("autre")).toBeUndefined();
});

test("what our exports put before a formula is taken off", () => {
  expect(cellText("'=SOMME(A1)")).toBe("=SOMME(A1)");
  expect(cellText("'Hébergement'")).toBe("'Hébergement'");
});
