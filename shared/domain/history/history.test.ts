import { expect, test } from "vitest";
import { aFact } from "../../../events/a-fact.ts";
import { readFacts } from "../read-facts.ts";
import { differences } from "./differences.ts";
import { historyOf } from "./history.ts";

const report = (version: number, netAmountCents: number, recordedAt: string) => ({
  ...aFact(
    "SavingsReported",
    {
      projectId: "ned",
      reportId: "2022-T1",
      version,
      submittedOn: `2022-04-0${version}`,
      lines: [{ streamId: "hosting", nature: "recurring", netAmountCents }],
      ...(version > 1 ? { reason: "Erreur" } : {}),
    },
    { id: `r${version}` },
  ),
  recordedAt,
});

test("a correction says what it replaces, old and new, whichever was recorded first", () => {
  const lines = [report(2, 90, "2022-04-02T10:00:00+02:00"), report(1, 150, "2022-04-02T09:00:00Z")];
  const [first, second] = historyOf(readFacts(lines).facts);
  expect(first).toMatchObject({ fact: "r1 trajectoire.project", replaces: null, changes: [] });
  expect(second).toMatchObject({
    fact: "r2 trajectoire.project",
    effectiveOn: "2022-04-02",
    replaces: "r1 trajectoire.project",
  });
  expect(second?.changes).toContainEqual({
    path: "/lines/hosting recurring/netAmountCents",
    before: 150,
    after: 90,
  });
  expect(second?.changes).toContainEqual({ path: "/reason", before: null, after: "Erreur" });
});

test("a withdrawn fact says by which, and nothing is compared with it", () => {
  const lines = [
    aFact("TeamChanged", { projectId: "ned", members: [{ personId: "a", from: "2020-01-01" }] }, { id: "t1" }),
    aFact("FactWithdrawn", { projectId: "ned", factId: "t1" }, { id: "w", source: "trajectoire.fund" }),
    aFact("TeamChanged", { projectId: "ned", members: [] }, { id: "t2" }),
  ];
  const entries = new Map(historyOf(readFacts(lines).facts).map((entry) => [entry.fact, entry]));
  expect(entries.get("t1 trajectoire.fund")?.withdrawnBy).toBe("w trajectoire.fund");
  expect(entries.get("t2 trajectoire.fund")?.replaces).toBeNull();
});

test("differences of lists are told by ids, not by places", () => {
  const before = {
    tranches: [
      { trancheId: "t1", amountCents: 1 },
      { trancheId: "t2", amountCents: 2 },
    ],
  };
  const after = {
    tranches: [
      { trancheId: "t2", amountCents: 2 },
      { trancheId: "t3", amountCents: 3 },
    ],
  };
  expect(differences(before, after)).toEqual([
    { path: "/tranches/t1", before: { trancheId: "t1", amountCents: 1 }, after: null },
    { path: "/tranches/t3", before: null, after: { trancheId: "t3", amountCents: 3 } },
  ]);
  expect(differences({ a: [1] }, { a: 1 })).toEqual([{ path: "/a", before: [1], after: 1 }]);
});
