import { expect, test } from "vitest";
import { frenchCsv, type Sheet, strictCsv } from "./sheet.ts";

const sheet: Sheet = {
  name: "portefeuille",
  columns: ["Lauréat", "Échu (€)", "Échéance", "Rendement"],
  rows: [
    ['NED ; "phase 2"', { cents: 600_000_000 }, { date: "2022-09-30" }, 0.7376],
    ["=cmd()", { cents: -5 }, null, null],
  ],
  notes: ["Au 30/06/2022, connu au 15/07/2022", "Données simulées"],
};

test("Excel in French reads it as numbers and dates, and runs no formula", () => {
  expect(frenchCsv(sheet)).toBe(
    "\ufeffAu 30/06/2022, connu au 15/07/2022\r\nDonnées simulées\r\nLauréat;Échu (€);Échéance;Rendement\r\n" +
      '"NED ; ""phase 2""";6000000,00;30/09/2022;0,7376\r\n\'=cmd();-0,05;;\r\n',
  );
});

test("a program reads it with points and ISO dates", () => {
  expect(strictCsv(sheet)).toBe(
    'Lauréat,Échu (€),Échéance,Rendement\r\n"NED ; ""phase 2""",6000000.00,2022-09-30,0.7376\r\n\'=cmd(),-0.05,,\r\n',
  );
});
