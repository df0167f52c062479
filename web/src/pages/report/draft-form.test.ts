import { expect, test } from "vitest";
import { contentOf, emptyLine, formOf, isSameContent } from "./draft-form.ts";

const period = { from: "2022-04", to: "2022-06" };
const write = (cents: number): string => `${cents / 100}`.replace(".", ",");
const there = (content: object) => JSON.parse(JSON.stringify(content));

test("what was stated comes back as it was", () => {
  const content = {
    version: 2,
    period,
    reason: "Facture reçue après le dépôt",
    lines: [
      {
        streamId: "hosting",
        label: "Hébergement",
        nature: "recurring",
        netAmountCents: -21_540_050,
        attributionPercent: 80,
        baseline: "Dépense 2021",
        method: "Ligne budgétaire",
        budgetLine: "Titre 3",
        fte: { before: 12, after: 9.5 },
        evidence: [{ label: "facture.pdf", uri: "evidence:aa", sha256: "aa" }],
        comment: "Vu",
      },
    ],
  };
  expect(there(contentOf(formOf(content, period, write), 2))).toEqual(content);
});

test("what is no amount, share or number yet is kept as it was typed", () => {
  const line = { ...emptyLine(), streamId: "x", amount: "1,234", attribution: "la moitié", postsBefore: "douze" };
  const content = contentOf({ period, reason: "", isNil: false, lines: [line] }, 1);
  expect(there(content)["lines"]).toEqual([
    {
      streamId: "x",
      nature: "recurring",
      netAmountCents: "1,234",
      attributionPercent: "la moitié",
      fte: { before: "douze" },
    },
  ]);
  const { key: _key, ...typed } = line;
  expect(formOf(there(content), period, write).lines[0]).toMatchObject(typed);
});

test("nothing typed is null, never 0; nothing to report has no lines", () => {
  const form = { period, reason: "Mise en service reportée", isNil: false, lines: [emptyLine()] };
  expect(there(contentOf(form, 1))["lines"][0]["netAmountCents"]).toBeNull();
  expect(there(contentOf({ ...form, isNil: true }, 1))).toEqual({ version: 1, period, reason: form.reason, nil: true });
});

test("a content of whatever shape is read as far as it goes", () => {
  for (const content of [{}, { lines: "x" }, { lines: [null, 3] }, { period: 5 }]) {
    expect(formOf(content, period, write).period).toEqual(period);
  }
});

test("the same amount written in another way is no change", () => {
  const form = (amount: string) => ({ period, reason: "", isNil: false, lines: [{ ...emptyLine(), amount }] });
  expect(isSameContent(contentOf(form("120k"), 1), contentOf(form("120 000,00"), 1))).toBe(true);
  expect(isSameContent(contentOf(form("120k"), 1), contentOf(form("121k"), 1))).toBe(false);
});
