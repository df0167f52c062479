import { expect, test } from "vitest";
import { pasteOnto } from "./pasted-amounts.ts";

const lines = [
  { key: "a", streamId: "hosting", label: "Hébergement" },
  { key: "b", streamId: "licences", label: "Licences" },
  { key: "c", streamId: "posts", label: "Postes redéployés" },
];

test("a column goes down the lines from where it is pasted; what is too much is given back", () => {
  expect(pasteOnto(lines, "85 000,00\n120k\n7\r\n", 1)).toEqual({
    given: [
      { key: "b", typed: "85 000,00" },
      { key: "c", typed: "120k" },
    ],
    left: ["7"],
  });
});

test("two columns go by the stream's name, whatever the order, accents and case", () => {
  expect(pasteOnto(lines, "POSTES REDEPLOYES\t120 000\nhosting\tT2\t215 400,00 €").given).toEqual([
    { key: "c", typed: "120 000" },
    { key: "a", typed: "215 400,00 €" },
  ]);
});

test("what is no amount is pasted as it is, to be mended", () => {
  expect(pasteOnto(lines, "beaucoup").given).toEqual([{ key: "a", typed: "beaucoup" }]);
});
