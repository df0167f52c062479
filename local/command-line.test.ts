import { expect, test } from "vitest";
import { readCommand } from "./command-line.ts";

const newYearInParis = new Date("2025-12-31T23:30:00Z");

test("has a default for everything, and the date of Paris", () => {
  expect(readCommand([], {}, newYearInParis)).toEqual({
    port: 4747,
    dataDirectory: ".trajectoire",
    today: "2026-01-01",
    empty: false,
  });
});

test("reads the environment and the flag", () => {
  const environment = {
    PORT: "0",
    TRAJECTOIRE_DATA: "/elsewhere",
    TRAJECTOIRE_TODAY: "2024-02-29",
    TRAJECTOIRE_CRASH_AT: "fact-appended:2",
  };
  expect(readCommand(["--empty"], environment, newYearInParis)).toEqual({
    port: 0,
    dataDirectory: "/elsewhere",
    today: "2024-02-29",
    empty: true,
    crashAt: { point: "fact-appended", pass: 2 },
  });
});

test.each([
  [["--emtpy"], {}, "--emtpy is not a flag of npm start"],
  [[], { PORT: "http" }, "PORT is http: expected a number"],
  [[], { PORT: "70000" }, "PORT is 70000: expected a number"],
  [[], { TRAJECTOIRE_TODAY: "2026-02-29" }, "TRAJECTOIRE_TODAY is 2026-02-29: expected a date"],
  [[], { TRAJECTOIRE_TODAY: "tomorrow" }, "TRAJECTOIRE_TODAY is tomorrow: expected a date"],
  [[], { TRAJECTOIRE_CRASH_AT: "x" }, "TRAJECTOIRE_CRASH_AT is x: expected"],
])("refuses %j %j", (flags, environment, sentence) => {
  expect(() => readCommand(flags, environment, newYearInParis)).toThrow(sentence);
});
