import { expect, test } from "vitest";
import type { Cell, Explanation, Knowledge } from "../../../../shared/domain/explain/explanation.ts";
import { monthsOf, oneOffRows, quartersOf, recurringRows, sumOver } from "./savings-window.ts";

const cell = (month: string, cents: number, known: Knowledge = "reported"): Cell => ({
  kind: "month",
  month,
  cents,
  known,
  facts: [],
});
const stream = (streamId: string, parts: readonly Cell[], nature: "recurring" | "one-off" = "recurring") =>
  ({ kind: "stream", streamId, nature, cents: 0, lines: [], parts }) as const;
const explained = (...parts: NonNullable<Explanation["parts"]>): Explanation => ({
  figure: "",
  value: 0,
  formula: "",
  parts,
});

test("a stream that one lane alone names has its row, and a month nobody knows is not 0", () => {
  const rows = recurringRows(
    explained(stream("a", [cell("2022-01", 100), cell("2022-02", 0, "unknown"), cell("2022-03", 0, "nil")])),
    explained(stream("b", [cell("2022-01", 7)])),
    explained({
      kind: "plan",
      streamId: "a",
      cents: 50,
      isEnded: false,
      years: [],
      facts: [],
      parts: [{ kind: "month", month: "2022-01", cents: 50 }],
    }),
  );
  expect(rows.map(({ streamId }) => streamId)).toEqual(["a", "b"]);
  expect(monthsOf(rows)).toEqual(["2022-01", "2022-02", "2022-03"]);
  const [first] = rows;
  expect(sumOver(first?.months.validated ?? [], ["2022-01", "2022-02", "2022-03"])).toEqual({ cents: 100, known: 2 });
  expect(sumOver(first?.months.validated ?? [], ["2022-02"])).toEqual({ cents: null, known: 0 });
  expect(first?.months.planned).toEqual([{ month: "2022-01", cents: 50 }]);
});

test("one-off savings are of the asked months alone, apart from the recurring ones", () => {
  const cumulative = explained(
    stream("a", [cell("2022-01", 100)]),
    stream("a", [cell("2021-12", 5), cell("2022-01", 6)], "one-off"),
  );
  const rows = oneOffRows(cumulative, explained(), ["2022-01"]);
  expect(rows.map(({ months }) => months.validated)).toEqual([[{ month: "2022-01", cents: 6 }]]);
});

test("twelve months are four quarters", () => {
  expect(quartersOf(["1", "2", "3", "4"])).toEqual([["1", "2", "3"], ["4"]]);
});
