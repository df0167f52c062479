import { expect, test } from "vitest";
import { type Topology, topology } from "../infra/topology.ts";
import { aQueue, aTopology } from "./a-topology.ts";
import { checkTopology } from "./check-topology.ts";

test("runs the deployed topology", () => {
  expect(() => checkTopology(topology)).not.toThrow();
});

/** As if the field had been added to the types too. */
const withField = (change: (topology: Topology) => object): Topology => {
  const changed = aTopology();
  return Object.assign(changed, change(changed));
};

test.each([
  ["an unknown field", withField(() => ({ alarms: [] })), 'Unrecognized key: "alarms"'],
  [
    "an unknown field of a queue",
    withField(() => ({ queues: { facts: { ...aQueue(), delaySeconds: 5 } } })),
    "queues.facts: Unrecognized key",
  ],
  [
    "a pattern on the detail",
    withField(() => ({ rules: { facts: { pattern: { source: ["a"], detail: {} }, queue: "facts" } } })),
    "rules.facts.pattern",
  ],
  [
    "a prefix pattern",
    withField(() => ({ rules: { facts: { pattern: { source: [{ prefix: "a" }] }, queue: "facts" } } })),
    "rules.facts.pattern.source",
  ],
  [
    "an unknown action",
    withField(({ functions }) => ({
      functions: {
        ...functions,
        api: { ...functions["api"], grants: [{ table: "ledger", actions: ["BatchWriteItem"] }] },
      },
    })),
    "functions.api.grants.0",
  ],
  [
    "an unknown grant",
    withField(({ functions }) => ({
      functions: { ...functions, api: { ...functions["api"], grants: [{ encrypt: true }] } },
    })),
    "functions.api.grants.0",
  ],
  [
    "a cron that cannot be read",
    aTopology({ schedules: { sweep: { cron: "rate(1 day)", zone: "Europe/Paris", fn: "work", input: {} } } }),
    'schedules.sweep: "rate(1 day)" is not a cron',
  ],
  [
    "a greedy path",
    aTopology({ routes: [{ method: "GET", path: "/api/{rest+}", fn: "api", access: "public", maxBodyBytes: 0 }] }),
    "routes.0.path",
  ],
  [
    "a function that is not there",
    aTopology({ queues: { facts: aQueue({ consumer: "nobody" }) } }),
    "queues.facts: there is no function nobody",
  ],
  [
    "a queue that is not there",
    aTopology({ rules: { facts: { pattern: { source: ["a"] }, queue: "fact" } } }),
    "rules.facts: there is no queue fact",
  ],
  ["a table that is not there", aTopology({ tables: {} }), "functions.work: there is no table ledger"],
  ["large batches without a window", aTopology({ queues: { facts: aQueue({ batchSize: 11 }) } }), "AWS wants a window"],
  [
    "messages that come back while they are worked on",
    aTopology({ queues: { facts: aQueue({ visibilitySeconds: 4 }) } }),
    "no shorter than the timeout of work",
  ],
  [
    "a concurrency that AWS refuses",
    aTopology({ queues: { facts: aQueue({ maxConcurrency: 1 }) } }),
    "queues.facts.maxConcurrency",
  ],
])("refuses %s", (_, changed, sentence) => {
  expect(() => checkTopology(changed)).toThrow(sentence);
});
