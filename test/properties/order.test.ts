import fc from "fast-check";
import { expect, test } from "vitest";
import { createRecordFacts } from "../../functions/record-facts/record-facts.ts";
import { memoryLedger, memoryRejected, memoryStates } from "../../shared/adapters/memory.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { readKnownAt } from "../../shared/domain/known-at.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import { runs } from "../runs.ts";
import { aKnownAt, anAsOf } from "./a-date.ts";
import { aDelivery, delivered, inBatches } from "./a-delivery.ts";
import { projectId } from "./a-fact.ts";
import { aLedger, eachOnce, lineOf, someFacts } from "./a-ledger.ts";
import { bytesOf, bytesOfState, stateOf } from "./answers.ts";

const maybeKnownAt = fc.option(aKnownAt, { nil: undefined });

/** Everything that is answered, and what was refused: each line once. */
const answerOf = (lines: readonly LedgerLine[], asOf: string, knownAt: string | undefined) => {
  const { facts, refused } = readFacts(lines);
  const known = knownFacts(facts, knownAt === undefined ? undefined : readKnownAt(knownAt));
  return {
    bytes: bytesOfState(foldFacts(projectId, known), asOf, knownAt),
    refused: [...new Set(refused.map(({ line, refusal }) => `${refusal.code} ${canonicalJson(line)}`))].sort(),
  };
};

test("the same lines in another order, some of them repeated, give the same state, position and refusals", () => {
  fc.assert(
    fc.property(aLedger, aDelivery, anAsOf, maybeKnownAt, (lines, delivery, asOf, knownAt) => {
      expect(answerOf(delivered(lines, delivery), asOf, knownAt)).toEqual(answerOf(lines, asOf, knownAt));
    }),
    { numRuns: runs(2000) },
  );
});

test("a line said again later, by another person and with other keys first, has no effect", () => {
  const saidAgain = ({ source, detailType, detail }: LedgerLine): LedgerLine => {
    const { metadata, data } = detail as { metadata: object; data: object };
    return {
      recordedAt: "2025-06-01T00:00:00Z",
      detail: {
        data: Object.fromEntries(Object.entries(data).reverse()),
        metadata: { ...metadata, occurredAt: "2017-01-01T00:00:00Z", actor: "person-2", origin: "simulation" },
      },
      detailType,
      source,
    };
  };
  fc.assert(
    fc.property(aLedger, aDelivery, anAsOf, maybeKnownAt, (lines, delivery, asOf, knownAt) => {
      const { standing } = readFacts(lines);
      const again = delivered([...lines, ...standing.slice(0, 4).map(saidAgain)], delivery);
      expect(bytesOf(again, asOf, knownAt)).toBe(bytesOf(lines, asOf, knownAt));
    }),
    { numRuns: runs(2000) },
  );
});

test("folding what stood after each batch with the next one gives what folding everything at once gives", () => {
  fc.assert(
    fc.property(aLedger, aDelivery, (lines, delivery) => {
      let standing: LedgerLine[] = [];
      for (const batch of inBatches(lines, delivery)) standing = readFacts([...standing, ...batch]).standing;
      expect(JSON.stringify(stateOf(standing))).toBe(JSON.stringify(stateOf(lines)));
    }),
    { numRuns: runs(2000) },
  );
});

/** Records batches one after the other; the stored state, and how many facts it was folded from. */
const recordInBatches = async (batches: readonly (readonly LedgerLine[])[]) => {
  const states = memoryStates();
  const faults: unknown[] = [];
  const recordFacts = createRecordFacts({
    ledger: memoryLedger(),
    states,
    rejected: memoryRejected(),
    clock: { now: () => new Date("2025-01-01T00:00:00Z") },
    reconcileAlerts: async () => undefined,
    publisher: { publish: async () => undefined },
    onFault: (fault) => faults.push(fault),
  });
  for (const batch of batches) {
    await recordFacts(
      batch.map(({ source, detailType, detail }, index) => ({
        id: String(index),
        body: JSON.stringify({ source, "detail-type": detailType, detail }),
      })),
    );
  }
  return { stored: await states.get({ kind: "project", id: projectId }), faults };
};

test("facts recorded in batches, in any order and more than once, leave the state of a single batch", async () => {
  const lines = eachOnce(someFacts).map((facts) => facts.map((fact) => lineOf(fact)));
  await fc.assert(
    fc.asyncProperty(lines, aDelivery, async (all, delivery) => {
      const once = await recordInBatches([all]);
      expect(once.faults).toEqual([]);
      expect(await recordInBatches(inBatches(all, delivery))).toEqual(once);
    }),
    { numRuns: runs(300) },
  );
});
