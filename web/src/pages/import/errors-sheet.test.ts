import { expect, test } from "vitest";
import { rowsWith } from "./a-row.ts";
import { columnKeys, columnWords } from "./columns.ts";
import { errorsSheet } from "./errors-sheet.ts";
import { faultAt } from "./fault.ts";

test("the rows in error come back as they were, with what is wrong in a column more", () => {
  const [row] = rowsWith({ projectId: "ned", period: new Date("2022-04-01T00:00:00Z"), amount: "1,234" });
  if (row === undefined) throw new Error("no row");
  const header = columnKeys.map((key) => columnWords.fr[key]);
  const faults = [faultAt("amount-ambiguous", row, "amount"), faultAt("stream-missing", row, "streamId")];
  const sheet = errorsSheet(
    header,
    faults,
    ({ code }) => ({ title: code, expected: "autre chose", example: "", found: "" }),
    { name: "lignes-en-erreur", column: "Erreur" },
  );
  expect(sheet.columns.at(-1)).toBe("Erreur");
  expect(sheet.rows).toHaveLength(1);
  expect([sheet.rows[0]?.[0], sheet.rows[0]?.[2], sheet.rows[0]?.at(-1)]).toEqual([
    "ned",
    { date: "2022-04-01" },
    "amount-ambiguous : autre chose / stream-missing : autre chose",
  ]);
});
