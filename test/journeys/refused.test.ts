import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { answerOf, putFacts, type SystemUnderTest, startSystem } from "./a-system.ts";

/*
 * What cannot be recorded: refused or waiting, with a reason a person understands, listed, none lost, nothing disturbed.
 */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const putLines = async (lines: readonly string[]) => {
  const file = `${system.folder}/${lines.length}-lines.ndjson`;
  await writeFile(file, lines.join("\n"));
  return putFacts(file, system);
};

const payment = (id: string, data: Record<string, unknown> = {}) => {
  const fact = aFact("TranchePaid", { projectId: "ned", paymentId: id }, { id });
  return { ...fact, detail: { ...fact.detail, data: { ...fact.detail.data, ...data } } };
};

test("put-facts says of each line what became of it", async () => {
  const { code, output } = await putLines([
    "{ not json",
    JSON.stringify({ hello: "world" }),
    JSON.stringify(payment("float", { amountCents: 12.5 })),
    JSON.stringify(payment("text", { amountCents: "12" })),
    JSON.stringify({ ...payment("source"), source: "trajectoire.project" }),
    JSON.stringify({ ...payment("stranger"), source: "acme.erp" }),
    JSON.stringify({ ...payment("type"), detailType: "TranchePayed" }),
    JSON.stringify(aFact("DecisionRecorded", { projectId: "ned", text: "x".repeat(140_000) }, { id: "large" })),
    JSON.stringify(aFact("DecisionRecorded", { projectId: "ned", text: "x".repeat(500_000) }, { id: "larger" })),
    JSON.stringify(aFact("DecisionRecorded", { projectId: "ned", text: "x".repeat(1_100_000) }, { id: "largest" })),
    JSON.stringify(payment("good")),
    JSON.stringify(payment("good", { amountCents: 999 })),
    JSON.stringify(aFact("SavingsReviewed", { projectId: "ned", reportFactId: "not-there-yet" }, { id: "early" })),
  ]);
  expect(code).toBe(1);
  const lines = output.split("\n").filter((line) => line.trim().startsWith("line "));
  expect(
    lines.map((line) =>
      line.trim().replace(/^line (\d+): (not sent: |not taken by the bus: )?(\S+?)[.:] .*/, "$1 $2$3"),
    ),
  ).toEqual([
    "1 not sent: malformed",
    "2 not sent: malformed",
    "3 malformed",
    "4 malformed",
    "5 wrong-source",
    "6 wrong-source",
    "7 malformed",
    "8 too-large",
    "9 too-large",
    "10 not sent: too-large",
    "12 id-reused",
  ]);
  expect(output).toContain("10 sent: 2 recorded, 0 already known, 8 refused. 3 not sent.");
});

test("the API lists what was refused, why, and what came", async () => {
  const { rejected } = JSON.parse(await answerOf(system, "/api/rejected"));
  const codes = rejected.map(({ code }: { code: string }) => code).sort();
  expect(codes).toEqual([
    "id-reused",
    "malformed",
    "malformed",
    "malformed",
    "too-large",
    "too-large",
    "wrong-source",
    "wrong-source",
  ]);
  const float = rejected.find(({ input }: { input: string }) => input.includes('"float"'));
  expect(float.sentences).toEqual([
    "/detail/data/amountCents: expected a whole number of cents (no decimals, no quotes), found 12.5.",
  ]);
});

test("nothing else is disturbed: the good fact counts, the early review waits, the project is not selected", async () => {
  const position = JSON.parse(await answerOf(system, "/api/projects/ned?asOf=2022-12-31"));
  expect(position.paidCents).toBe(240_000_000);
  expect(position.anomalies.map(({ code, factIds }: { code: string; factIds: string[] }) => [code, factIds])).toEqual([
    ["not-selected", ["early", "good"]],
    ["waiting", ["early"]],
  ]);
});
