import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { project, type Subject } from "../../events/subject.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { memoryLedger } from "../../shared/adapters/memory.ts";
import type { Ledger } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const ledgers: [name: string, open: () => Promise<Ledger>][] = [
  ["DynamoDB", async () => dynamoLedger(database.client, (await database.tables()).ledger)],
  ["in memory", async () => memoryLedger()],
];

const at = (second: number): string => `2022-07-15T09:00:${String(second).padStart(2, "0")}.000Z`;

describe.each(ledgers)("the ledger, %s", (_name, open) => {
  test("records a fact once, and keeps the first recorded metadata", async () => {
    const ledger = await open();
    const first = aFact("TranchePaid", { projectId: "p" }, { actor: "first" });
    const again = aFact("TranchePaid", { projectId: "p" }, { actor: "second" });
    expect(await ledger.append({ ...first, recordedAt: at(1) })).toBe("recorded");
    expect(await ledger.append({ ...again, recordedAt: at(2) })).toBe("already-known");
    expect(await ledger.read(project("p"))).toEqual([{ ...first, recordedAt: at(1) }]);
  });

  test("takes the same content with its keys in another order as the same", async () => {
    const ledger = await open();
    const fact = aFact("TranchePaid", { projectId: "p" });
    const turned = {
      ...fact,
      detail: {
        data: Object.fromEntries(Object.entries(fact.detail.data).reverse()),
        metadata: fact.detail.metadata,
      },
    };
    await ledger.append({ ...fact, recordedAt: at(1) });
    expect(await ledger.append({ ...turned, recordedAt: at(2) })).toBe("already-known");
  });

  test("refuses an identity that is taken, and leaves the first as it is", async () => {
    const ledger = await open();
    const first = aFact("TranchePaid", { projectId: "p", amountCents: 100 });
    const other = aFact("TranchePaid", { projectId: "p", amountCents: 200 });
    await ledger.append({ ...first, recordedAt: at(1) });
    expect(await ledger.append({ ...other, recordedAt: at(2) })).toBe("id-reused");
    expect(await ledger.read(project("p"))).toEqual([{ ...first, recordedAt: at(1) }]);
  });

  test("an identity is the subject's and the source's: elsewhere the same id is free", async () => {
    const ledger = await open();
    const withdrawal = (source: string, projectId: string) => ({
      ...aFact("FactWithdrawn", { projectId }, { id: "x", source }),
      recordedAt: at(1),
    });
    expect(await ledger.append(withdrawal("trajectoire.fund", "p"))).toBe("recorded");
    expect(await ledger.append(withdrawal("trajectoire.finance", "p"))).toBe("recorded");
    expect(await ledger.append(withdrawal("trajectoire.fund", "q"))).toBe("recorded");
    expect(await ledger.read(project("p"))).toHaveLength(2);
  });

  test("reads every page of a subject, and nothing of another", async () => {
    const ledger = await open();
    const comment = "x".repeat(100_000);
    for (let index = 0; index < 15; index += 1) {
      const lines = [{ streamId: "s", nature: "recurring" as const, netAmountCents: index, comment }];
      const fact = aFact("SavingsReported", { projectId: "p", lines }, { id: `f${index}` });
      await ledger.append({ ...fact, recordedAt: at(index) });
    }
    await ledger.append({ ...aFact("TranchePaid", { projectId: "pp" }), recordedAt: at(1) });
    expect(await ledger.read(project("p"))).toHaveLength(15);
    expect(await ledger.read(project("unknown"))).toEqual([]);
  });

  test("names every subject once", async () => {
    const ledger = await open();
    for (const id of ["a", "b"]) {
      await ledger.append({ ...aFact("TranchePaid", { projectId: "p" }, { id }), recordedAt: at(1) });
    }
    await ledger.append({ ...aFact("FundEnvelopeSet", { fundId: "ftap" }), recordedAt: at(1) });
    await ledger.append({ ...aFact("ApplicationReceived", { applicationId: "c#1" }), recordedAt: at(1) });
    const subjects: Subject[] = [];
    for await (const subject of ledger.subjects()) subjects.push(subject);
    expect(subjects.sort((x, y) => (x.kind < y.kind ? -1 : 1))).toEqual([
      { kind: "application", id: "c#1" },
      { kind: "fund", id: "ftap" },
      { kind: "project", id: "p" },
    ]);
  });

  test("of sixteen writers of one identity, one records", async () => {
    const ledger = await open();
    const fact = aFact("TranchePaid", { projectId: "p" });
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => ledger.append({ ...fact, recordedAt: at(index) })),
    );
    expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "already-known")).toHaveLength(15);
  });
});
