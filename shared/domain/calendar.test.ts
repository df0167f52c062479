import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  firstMonthOf,
  isCivilDate,
  lastDayOf,
  lastWholeMonth,
  monthOf,
  monthText,
  yearOf,
} from "./calendar.ts";

describe("months", () => {
  test("are read from months and dates, and written back", () => {
    expect(monthOf("2022-01")).toBe(2022 * 12);
    expect(monthOf("2021-12-31")).toBe(2022 * 12 - 1);
    for (const text of ["2022-01", "2021-12", "2020-10", "0001-01", "0999-09"])
      expect(monthText(monthOf(text))).toBe(text);
  });

  test("know their year and the year's first month", () => {
    expect([yearOf(monthOf("2021-12")), yearOf(monthOf("2022-01"))]).toEqual([2021, 2022]);
    expect(monthText(firstMonthOf(2022))).toBe("2022-01");
  });

  test.each([
    ["2022-01", "2022-01-31"],
    ["2022-02", "2022-02-28"],
    ["2020-02", "2020-02-29"],
    ["2000-02", "2000-02-29"],
    ["1900-02", "1900-02-28"],
    ["2022-03", "2022-03-31"],
    ["2022-04", "2022-04-30"],
    ["2022-05", "2022-05-31"],
    ["2022-06", "2022-06-30"],
    ["2022-07", "2022-07-31"],
    ["2022-08", "2022-08-31"],
    ["2022-09", "2022-09-30"],
    ["2022-10", "2022-10-31"],
    ["2022-11", "2022-11-30"],
    ["2022-12", "2022-12-31"],
  ])("%s ends on %s", (month, last) => {
    expect(lastDayOf(monthOf(month))).toBe(last);
  });

  test.each([
    ["2022-12-31", "2022-12"],
    ["2022-12-30", "2022-11"],
    ["2022-01-01", "2021-12"],
    ["2020-02-28", "2020-01"],
    ["2020-02-29", "2020-02"],
  ])("the last whole month at %s is %s", (date, month) => {
    expect(monthText(lastWholeMonth(date))).toBe(month);
  });
});

describe("some months later", () => {
  test.each([
    ["2020-02-29", 36, "2023-02-28"],
    ["2023-02-28", 12, "2024-02-28"],
    ["2019-01-31", 1, "2019-02-28"],
    ["2019-12-15", 1, "2020-01-15"],
    ["2019-05-31", 0, "2019-05-31"],
    ["2018-11-15", 36, "2021-11-15"],
    ["9990-06-01", 240, "9999-12-31"],
    ["9999-12-05", 0, "9999-12-05"],
    ["9999-11-05", 1, "9999-12-05"],
    ["9999-11-05", 2, "9999-12-31"],
  ])("%s + %s months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("is the same day, or the month's last one when it has no such day", () => {
    const date = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.nat(240), (day, months) => {
        const from = day.toISOString().slice(0, 10);
        const to = addMonths(from, months);
        expect(monthOf(to)).toBe(monthOf(from) + months);
        expect(to.slice(8) === from.slice(8) || (to === lastDayOf(monthOf(to)) && to.slice(8) < from.slice(8))).toBe(
          true,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("some days later", () => {
  test.each([
    ["2022-09-30", 45, "2022-11-14"],
    ["2020-02-28", 1, "2020-02-29"],
    ["2022-12-31", 1, "2023-01-01"],
    ["2022-12-31", 0, "2022-12-31"],
    ["9999-12-31", 1, "9999-12-31"],
    ["9999-12-30", 1, "9999-12-31"],
    ["9999-01-01", 1, "9999-01-02"],
  ])("%s + %s days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

describe("a civil date", () => {
  test.each(["2022-12-31", "2020-02-29", "2022-10-01", "2022-01-31", "2022-11-30", "0001-01-01"])(
    "%s exists",
    (text) => {
      expect(isCivilDate(text)).toBe(true);
    },
  );

  test.each([
    "2022-02-29",
    "2022-00-10",
    "2022-13-10",
    "2022-04-31",
    "2022-04-00",
    "2022-4-01",
    "2022-04-1",
    "22-04-01",
    "2022-04-010",
    "x2022-04-01",
    "2022-20-01",
    "2022/04/01",
    "2022-04-01T00:00:00Z",
    "",
  ])("%s does not", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});
