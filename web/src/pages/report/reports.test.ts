import { expect, test } from "vitest";
import { aLine, aReported, aReviewed } from "./a-history.ts";
import { acceptedCents, acceptedLineCents, keptVersion, nextVersion, reportsOf } from "./reports.ts";

const states = (...history: Parameters<typeof reportsOf>[0]) => reportsOf(history).map(({ state }) => state);

test("a report waits, is validated, accepted for another amount, sent back, rejected or taken back", () => {
  expect(states(aReported())).toEqual(["waiting"]);
  expect(states(aReported(), aReviewed())).toEqual(["validated"]);
  const lower = [{ streamId: "hosting", nature: "recurring" as const, amountCents: 100 }];
  expect(states(aReported(), aReviewed({ accepted: lower }))).toEqual(["accepted-otherwise"]);
  expect(states(aReported(), aReviewed({ decision: "changes-requested" }))).toEqual(["sent-back"]);
  expect(states(aReported(), aReviewed({ decision: "rejected" }))).toEqual(["rejected"]);
  expect(states(aReported({}, { isWithdrawn: true }))).toEqual(["withdrawn"]);
});

test("a correction waits anew, and its number follows the last one, taken back or not", () => {
  const [corrected] = reportsOf([aReported(), aReviewed(), aReported({ version: 2 })]);
  expect([corrected?.state, nextVersion(corrected)]).toEqual(["waiting", 3]);
  const [takenBack] = reportsOf([aReported(), aReviewed(), aReported({ version: 2 }, { isWithdrawn: true })]);
  expect([takenBack?.state, takenBack?.standing?.version, nextVersion(takenBack)]).toEqual(["validated", 1, 3]);
  expect(nextVersion(undefined)).toBe(1);
});

test("of two reviews the later one stands, and one that names another fact says nothing", () => {
  const late = aReviewed({ decision: "rejected", reviewedOn: "2022-09-01" });
  expect(states(aReported(), late, aReviewed())).toEqual(["rejected"]);
  expect(states(aReported(), aReviewed({ reportFactId: "another" }))).toEqual(["waiting"]);
  expect(states(aReported(), aReviewed({ reportFactId: "2022-T2-v1" }))).toEqual(["validated"]);
});

test("what is declared is the last version that was not rejected", () => {
  const [report] = reportsOf([aReported(), aReported({ version: 2 }), aReviewed({ version: 2, decision: "rejected" })]);
  expect(report && keptVersion(report)?.version).toBe(1);
});

test("accepted is after attribution, without what never counts; a line that is not named is 0", () => {
  const lines = [
    aLine({ netAmountCents: 101, attributionPercent: 50 }),
    aLine({ streamId: "x", nature: "revenue", netAmountCents: 7 }),
  ];
  const [plain] = reportsOf([aReported({ lines }), aReviewed()]);
  expect(plain?.standing && acceptedCents(plain.standing)).toBe(51);
  const other = [{ streamId: "x", nature: "one-off" as const, amountCents: 9 }];
  const [named] = reportsOf([aReported({ lines }), aReviewed({ accepted: other })]);
  expect(named?.standing && acceptedLineCents(named.standing, aLine())).toBe(0);
  const [waiting] = reportsOf([aReported({ lines })]);
  expect(waiting?.standing && acceptedCents(waiting.standing)).toBeNull();
});
