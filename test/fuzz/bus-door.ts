import fc from "fast-check";
import { createRecordFacts } from "../../functions/record-facts/record-facts.ts";
import { topology } from "../../infra/topology.ts";
import { createBus } from "../../local/bus.ts";
import { memoryLedger, memoryRejected, memoryStates } from "../../shared/adapters/memory.ts";
import { fold } from "../../shared/domain/fold.ts";
import { spoiltFact, spoiltText } from "./spoilt-json.ts";

/** What became of everything that was sent. */
export type BusOutcome = {
  readonly sent: number;
  readonly refusedByBus: number;
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly refused: number;
  readonly faults: readonly string[];
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const textOr = (value: unknown, other: string): string => (typeof value === "string" ? value : other);

/** An entry of PutEvents made of a spoilt fact: its source and type as they came out, its detail as text. */
const entry = spoiltFact.chain((fact) =>
  spoiltText(JSON.stringify(fieldOf(fact, "detail") ?? null) ?? "").map((Detail) => ({
    EventBusName: topology.bus,
    Source: textOr(fieldOf(fact, "source"), "trajectoire.fund"),
    DetailType: textOr(fieldOf(fact, "detailType"), "TranchePaid"),
    Detail,
  })),
);

/** Puts `runs` inputs on the bus in tens; the queue's messages go to record-facts, a few of them with their body cut. */
export const fuzzBus = async (runs: number, seed: number): Promise<BusOutcome> => {
  const ledger = memoryLedger();
  const states = memoryStates();
  const faults: string[] = [];
  const recordFacts = createRecordFacts({
    ledger,
    states,
    rejected: memoryRejected(),
    clock: { now: () => new Date("2026-01-01T00:00:00Z") },
    reconcileAlerts: async () => undefined,
    publisher: { publish: async () => undefined },
    onFault: (error) => faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  let queued: string[] = [];
  const bus = createBus({
    name: topology.bus,
    rules: topology.rules,
    store: {
      send: async (messages) => {
        queued.push(...messages.map(({ body }) => body));
        return [];
      },
    },
    reached: () => undefined,
  });

  const outcome = { sent: 0, refusedByBus: 0, recorded: 0, alreadyKnown: 0, refused: 0 };
  const Entries = fc.sample(fc.array(entry, { minLength: 10, maxLength: 10 }), { numRuns: Math.ceil(runs / 10), seed });
  for (const batch of Entries) {
    queued = [];
    outcome.sent += batch.length;
    const { FailedEntryCount } = await bus.putEvents({ Entries: batch });
    outcome.refusedByBus += FailedEntryCount + (batch.length - FailedEntryCount - queued.length);
    /* Now and then something that is no event at all reaches the queue. */
    const bodies = outcome.sent % 500 === 0 ? queued.map((body) => body.slice(0, body.length / 2)) : queued;
    const { failed, recorded, alreadyKnown, refused } = await recordFacts(
      bodies.map((body, index) => ({ id: String(index), body })),
    );
    if (failed.size > 0) faults.push(`${failed.size} messages failed: ${bodies.join("\n")}`);
    outcome.recorded += recorded;
    outcome.alreadyKnown += alreadyKnown;
    outcome.refused += refused;
  }
  for await (const subject of ledger.subjects()) {
    const stored = await states.get(subject);
    const lines = await ledger.read(subject);
    if (stored?.facts !== lines.length || JSON.stringify(stored.state) !== JSON.stringify(fold(subject, lines))) {
      faults.push(`${subject.kind} ${subject.id}: the state is not the fold of its ${lines.length} facts.`);
    }
  }
  return { ...outcome, faults };
};
