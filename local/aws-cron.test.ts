import { expect, test } from "vitest";
import { awsCron } from "./aws-cron.ts";

const next = (cron: string, from: string) => awsCron(cron, "Europe/Paris").nextRun(new Date(from))?.toISOString();

test.each([
  ["every day at five in Paris, in winter", "0 5 * * ? *", "2026-01-10T12:00:00Z", "2026-01-11T04:00:00.000Z"],
  ["every day at five in Paris, in summer", "0 5 * * ? *", "2026-07-10T12:00:00Z", "2026-07-11T03:00:00.000Z"],
  ["on day 2 of the week, which is Monday", "0 5 ? * 2 *", "2026-01-10T12:00:00Z", "2026-01-12T04:00:00.000Z"],
  ["from Wednesday on", "0 5 ? * WED-FRI *", "2026-01-12T12:00:00Z", "2026-01-14T04:00:00.000Z"],
  ["on the first of a quarter", "30 6 1 1,4,7,10 ? *", "2026-01-10T12:00:00Z", "2026-04-01T04:30:00.000Z"],
  [
    "every quarter of an hour from the fifth minute",
    "5/15 * * * ? *",
    "2026-01-10T12:21:00Z",
    "2026-01-10T12:35:00.000Z",
  ],
  ["in a year", "0 0 1 1 ? 2030", "2026-01-10T12:00:00Z", "2029-12-31T23:00:00.000Z"],
])("runs %s", (_, cron, from, to) => {
  expect(next(cron, from)).toBe(to);
});

test.each([
  ["0 5 * * *", "is not a cron of six fields"],
  ["0 0 5 * * ? *", "is not a cron of six fields"],
  ["0 5 L * ? *", "without L, W or #"],
  ["0 5 15W * ? *", "without L, W or #"],
  ["0 5 ? * 6L *", "without L, W or #"],
  ["0 5 ? * 2#1 *", "without L, W or #"],
  ["0 5 * * * *", 'AWS wants "?"'],
  ["0 5 ? * ? *", 'AWS wants "?"'],
  ["? 5 * * 1 *", 'AWS wants "?"'],
  ["99 5 * * ? *", "is not a schedule"],
])("refuses %s", (cron, sentence) => {
  expect(() => awsCron(cron, "Europe/Paris")).toThrow(sentence);
});

test("refuses a zone that does not exist", () => {
  expect(() => awsCron("0 5 * * ? *", "Europe/Lutece")).toThrow("is not a schedule");
});
