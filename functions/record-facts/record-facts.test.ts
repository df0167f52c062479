import { describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import { project } from "../../events/subject.ts";
import { memoryLedger, memoryRejected, memoryStates } from "../../shared/adapters/memory.ts";
import { createRecordFacts, type Ports } from "./record-facts.ts";

const message = (id: string, { source, detailType, detail }: Entry) => ({
  id,
  body: JSON.stringify({ version: "0", id: `bus-${id}`, source, "detail-type": detailType, detail }),
});

const payment = (id: string, data: Partial<{ projectId: string; amountCents: number }> = {}) =>
  aFact("TranchePaid", { projectId: "p", paymentId: id, ...data }, { id });

/** The use case on in-memory ports, some of them replaced. */
const aRecorder = (broken: (ports: Ports) => Partial<Ports> = () => ({})) => {
  const ledger = memoryLedger();
  const states = memoryStates();
  const rejected = memoryRejected();
  const faults: unknown[] = [];
  const ports: Ports = {
    ledger,
    states,
    rejected,
    clock: { now: () => new Date("2022-07-15T09:12:00Z") },
    reconcileAlerts: async () => undefined,
    publisher: { publish: async () => undefined },
    onFault: (error) => faults.push(error),
  };
  return { ledger, states, rejected, faults, record: createRecordFacts({ ...ports, ...broken(ports) }) };
};

const outOfOrder = new Error("the database is away");

describe("record-facts", () => {
  test("records a batch, folds each project once, and says so again on a second delivery", async () => {
    let folds = 0;
    const { record, states } = aRecorder(({ states }) => ({
      states: {
        put: (subject, stored) => {
          folds += 1;
          return states.put(subject, stored);
        },
      },
    }));
    const batch = [
      message("1", payment("a")),
      message("2", payment("b")),
      message("3", payment("a", { projectId: "q" })),
    ];
    expect(await record(batch)).toMatchObject({ recorded: 3, alreadyKnown: 0, refused: 0, failed: new Set() });
    expect(folds).toBe(2);
    expect(await record(batch)).toMatchObject({ recorded: 0, alreadyKnown: 3, refused: 0, failed: new Set() });
    expect(folds).toBe(4);
    expect((await states.get(project("p")))?.facts).toBe(2);
  });

  test("folds on a duplicate too: whoever appended it may have died before folding", async () => {
    const { record, ledger, states } = aRecorder();
    await ledger.append({ ...payment("a"), recordedAt: "2022-07-15T09:00:00Z" });
    expect(await states.get(project("p"))).toBeUndefined();
    await record([message("1", payment("a"))]);
    expect((await states.get(project("p")))?.facts).toBe(1);
  });

  test("keeps what it refuses, once, with its reason, and disturbs nothing else", async () => {
    const { record, rejected, ledger } = aRecorder();
    const batch = [
      { id: "1", body: "{ not json" },
      { id: "2", body: '{"hello":"world"}' },
      message("3", { ...payment("a"), source: "trajectoire.project" }),
      message("4", { ...payment("a"), detailType: "TranchePayed" }),
      message("5", payment("a", { amountCents: 1.5 })),
      message("6", aFact("DecisionRecorded", { projectId: "p", text: "x".repeat(130 * 1024) })),
      message("7", payment("good")),
    ];
    for (const _delivery of [1, 2]) {
      expect(await record(batch)).toMatchObject({ refused: 6, failed: new Set() });
    }
    const kept = (await rejected.list(10))?.items ?? [];
    expect(kept.map(({ refusal }) => refusal.code).sort()).toEqual([
      "malformed",
      "malformed",
      "malformed",
      "malformed",
      "too-large",
      "wrong-source",
    ]);
    expect(await ledger.read(project("p"))).toHaveLength(1);
  });

  test("refuses another content under a taken id, also within one batch, and the first stays", async () => {
    const { record, rejected, ledger } = aRecorder();
    const outcome = await record([
      message("1", payment("a", { amountCents: 100 })),
      message("2", payment("a", { amountCents: 200 })),
    ]);
    expect(outcome).toMatchObject({ recorded: 1, refused: 1, failed: new Set() });
    expect((await rejected.list(10))?.items[0]?.refusal.code).toBe("id-reused");
    expect(await ledger.read(project("p"))).toMatchObject([{ detail: { data: { amountCents: 100 } } }]);
  });

  test("when a project's fold fails, all of its messages come again, and no others", async () => {
    const { record, faults } = aRecorder(({ ledger }) => ({
      ledger: {
        append: ledger.append,
        read: async (subject) => {
          if (subject.id === "p") throw outOfOrder;
          return ledger.read(subject);
        },
      },
    }));
    const { failed } = await record([
      message("1", payment("a")),
      message("2", payment("a", { projectId: "q" })),
      message("3", payment("b")),
      { id: "4", body: "?" },
    ]);
    expect(failed).toEqual(new Set(["1", "3"]));
    expect(faults).toEqual([outOfOrder]);
  });

  test("when one append fails, its message alone comes again", async () => {
    const { record, states } = aRecorder(({ ledger }) => ({
      ledger: {
        read: ledger.read,
        append: async (line) => {
          if (JSON.stringify(line).includes('"id":"a"')) throw outOfOrder;
          return ledger.append(line);
        },
      },
    }));
    const { failed } = await record([message("1", payment("a")), message("2", payment("b"))]);
    expect(failed).toEqual(new Set(["1"]));
    expect((await states.get(project("p")))?.facts).toBe(1);
  });

  test("when a refusal cannot be kept, its message comes again", async () => {
    const { record } = aRecorder(() => ({
      rejected: {
        keep: async () => {
          throw outOfOrder;
        },
      },
    }));
    expect((await record([{ id: "1", body: "?" }, message("2", payment("a"))])).failed).toEqual(new Set(["1"]));
  });

  test("JSON too deep to walk is refused, not a fault", async () => {
    const { record } = aRecorder();
    const body = `{"source":"trajectoire.fund","detail-type":"TeamChanged","detail":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect(await record([{ id: "1", body }])).toMatchObject({ refused: 1, failed: new Set() });
  });
});
