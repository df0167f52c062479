import { expect, test } from "vitest";
import { columnKeys, columnWords } from "./columns.ts";
import { readCsv } from "./read-csv.ts";
import { readTables } from "./read-rows.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = ["projectId", "period", "label", "amount"] as const;
const names = header.map((key) => columnWords.fr[key]);

/** The cells of the rows below the header. */
const rowsOf = (bytes: Uint8Array) => {
  const read = readTables(readCsv(bytes, "f.csv"));
  if (read.kind !== "rows") throw new Error("no header was found");
  return read.rows.map(({ cell }) => columnKeys.map(cell).filter((one) => one !== null));
};

test.each([
  ["semicolons", ";", "\r\n"],
  ["tabs", "\t", "\n"],
  ["commas, in quotes where an amount has one", ",", "\r"],
])("reads a CSV with %s", (_, separator, end) => {
  const rows = [names, ["ned", "T2 2022", "Hébergement", '"215 400,00"'], ["ned", "T2 2022", '"Licences, etc."', "5"]];
  expect(rowsOf(utf8(`\ufeff${rows.map((row) => row.join(separator)).join(end)}`))).toEqual([
    ["ned", "T2 2022", "Hébergement", "215 400,00"],
    ["ned", "T2 2022", "Licences, etc.", "5"],
  ]);
});

test("reads what an old system wrote in windows-1252", () => {
  const text = `${names.join(";").replaceAll("€", "E")}\nned;T2 2022;Hébergement;5`;
  const bytes = Uint8Array.from([...text.replace("(E)", "(\u0080)")].map((letter) => letter.charCodeAt(0)));
  expect(rowsOf(bytes)).toEqual([["ned", "T2 2022", "Hébergement", "5"]]);
});

test("quotes hold separators, line ends and quotes; decimal commas and notes do not make the comma the separator", () => {
  const text = `Préparé le 5, puis le 6, puis le 7, puis le 8, puis le 9\n${names.join(";")};Méthode\nned;T2 2022;"dit ""oui""";1,5;"x;y\nz,z,z,z,z"`;
  expect(rowsOf(utf8(text))).toEqual([["ned", "T2 2022", 'dit "oui"', "1,5", "x;y\nz,z,z,z,z"]]);
});
