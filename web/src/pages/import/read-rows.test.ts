import { expect, test } from "vitest";
import { columnKeys, columnWords } from "./columns.ts";
import { readTables } from "./read-rows.ts";

const french = columnKeys.map((key) => columnWords.fr[key]);

test("finds the header below notes, in the sheet that has it, and numbers rows as the spreadsheet does", () => {
  const read = readTables([
    { sheet: "Lisez-moi", rows: [["Bonjour"]] },
    { sheet: "Données", rows: [["Modèle"], [], french, [], ["ned", null, "T2 2022"]] },
  ]);
  if (read.kind !== "rows") throw new Error("no header was found");
  expect(read.rows.map(({ sheet, row }) => [sheet, row])).toEqual([["Données", 5]]);
  expect(read.rows[0]?.cell("period")).toBe("T2 2022");
  expect(read.rows[0]?.place("period")).toBe("C5");
  expect(read.rows[0]?.cell("amount")).toBeNull();
});

test("reads columns in either language, in any order, whatever accents and case", () => {
  const read = readTables([
    {
      sheet: "x",
      rows: [
        ["NET AMOUNT (€)", "Periode", "stream", "Laureat (reference)"],
        [5, "T2 2022", "a", "ned"],
      ],
    },
  ]);
  if (read.kind !== "rows") throw new Error("no header was found");
  expect([read.rows[0]?.cell("amount"), read.rows[0]?.cell("projectId")]).toEqual([5, "ned"]);
});

test("says what the header lacks, and what it has", () => {
  expect(readTables([{ sheet: "x", rows: [["Lauréat", "Période", "Autre"]] }])).toEqual({
    kind: "no-header",
    lacking: ["streamId", "amount"],
    found: ["Lauréat", "Période", "Autre"],
  });
  expect(readTables([])).toMatchObject({ kind: "no-header" });
});
