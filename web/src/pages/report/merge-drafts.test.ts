import { expect, test } from "vitest";
import { emptyLine, type LineForm, type ReportForm } from "./draft-form.ts";
import { differencesOf, mergedOf, ofReport } from "./merge-drafts.ts";

const line = (streamId: string, amount: string, comment = ""): LineForm => ({
  ...emptyLine(),
  streamId,
  amount,
  comment,
});
const form = (lines: readonly LineForm[], reason = ""): ReportForm => ({
  period: { from: "2022-04", to: "2022-06" },
  reason,
  isNil: false,
  lines,
});
const found = (...forms: Parameters<typeof differencesOf>) =>
  differencesOf(...forms).map(({ key, suggested, isContested }) => [key, suggested, isContested]);

test("what one person changed is theirs; what both changed is to be chosen; what is the same is not asked", () => {
  const base = form([line("a", "1"), line("b", "1"), line("c", "1"), line("d", "1")]);
  const mine = form([line("a", "2"), line("b", "1"), line("c", "2"), line("d", "1")], "Motif");
  const theirs = form([line("a", "1"), line("b", "3"), line("c", "3"), line("d", "1")]);
  expect(found(base, mine, theirs)).toEqual([
    [ofReport, "mine", false],
    ["a recurring", "mine", false],
    ["b recurring", "theirs", false],
    ["c recurring", "mine", true],
  ]);
});

test("a line added by either is kept, and one taken out by either stays out", () => {
  const base = form([line("a", "1"), line("b", "1")]);
  const mine = form([line("a", "1"), line("c", "1")]);
  const theirs = form([line("a", "1"), line("b", "1"), line("d", "1")]);
  const differences = differencesOf(base, mine, theirs);
  expect(differences.every(({ isContested }) => !isContested)).toBe(true);
  const chosen = new Map(differences.map(({ key, suggested }) => [key, suggested] as const));
  expect(mergedOf(mine, theirs, chosen).lines.map(({ streamId }) => streamId)).toEqual(["a", "c", "d"]);
});

test("without what both started from, everything that differs is to be chosen", () => {
  expect(found(undefined, form([line("a", "1")]), form([line("a", "2")]))).toEqual([["a recurring", "mine", true]]);
});

test("two lines of one stream and nature are two, and no word of the chosen side is lost", () => {
  const mine = form([line("a", "1", "un"), line("a", "2", "deux")]);
  const theirs = form([line("a", "1", "un"), line("a", "2", "trois")]);
  const merged = mergedOf(mine, theirs, new Map([["a recurring 2", "theirs"]]));
  expect(merged.lines.map(({ comment }) => comment)).toEqual(["un", "trois"]);
});
