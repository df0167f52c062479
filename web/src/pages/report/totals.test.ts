import { expect, test } from "vitest";
import { emptyLine } from "./draft-form.ts";
import { totalsOf } from "./totals.ts";

const period = { from: "2022-04", to: "2022-06" };
const line = (amount: string, more: Partial<ReturnType<typeof emptyLine>> = {}) => ({
  ...emptyLine(),
  amount,
  ...more,
});

test("recurring, one-off and the rest apart, after attribution, and over a year beside the plan", () => {
  const lines = [
    line("215 400,00"),
    line("120k", { attribution: "50" }),
    line("1 000,01", { nature: "one-off" }),
    line("7", { nature: "avoided-cost" }),
  ];
  expect(totalsOf({ isNil: false, lines, period }, [{ planCents: 37_500_000 }])).toEqual({
    recurringCents: 27_540_000,
    oneOffCents: 100_001,
    otherCents: 700,
    yearlyCents: 110_160_000,
    planYearlyCents: 150_000_000,
    unread: 0,
  });
});

test("what cannot be read is counted apart, never as 0; nothing to report is 0", () => {
  const lines = [line("1,234"), line(""), line("5", { attribution: "beaucoup" })];
  expect(totalsOf({ isNil: false, lines, period }, [])).toMatchObject({ recurringCents: 0, unread: 3 });
  expect(totalsOf({ isNil: true, lines, period }, [])).toMatchObject({ recurringCents: 0, unread: 0 });
});

test("a half-year makes half of a year", () => {
  const half = { from: "2022-01", to: "2022-06" };
  expect(totalsOf({ isNil: false, lines: [line("100")], period: half }, []).yearlyCents).toBe(20_000);
});
