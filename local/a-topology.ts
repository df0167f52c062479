import type { Queue, Topology } from "../infra/topology.ts";

export const aQueue = (change: Partial<Queue> = {}): Queue => ({
  consumer: "work",
  batchSize: 10,
  windowSeconds: 0,
  visibilitySeconds: 60,
  maxReceives: 3,
  maxConcurrency: 2,
  ...change,
});

/** A small system for tests: one queue, one schedule, one bucket, two functions. */
export const aTopology = (change: Partial<Topology> = {}): Topology => ({
  bus: "trajectoire",
  tables: {
    ledger: { partition: "PK", sort: "SK", indexes: {} },
    work: { partition: "PK", sort: "SK", ttl: "ttl", indexes: { lists: { partition: "g", sort: "s" } } },
  },
  buckets: ["refused"],
  uploads: [],
  functions: {
    work: { entry: "nowhere.ts", timeoutSeconds: 5, grants: [{ table: "ledger", actions: ["PutItem"] }] },
    api: { entry: "nowhere.ts", timeoutSeconds: 5, grants: [{ bucket: "refused", actions: ["GetObject"] }] },
  },
  queues: { facts: aQueue() },
  mailReports: [],
  rules: { facts: { pattern: { source: [{ "anything-but": ["trajectoire.portfolio"] }] }, queue: "facts" } },
  schedules: { sweep: { cron: "0 5 * * ? *", zone: "Europe/Paris", fn: "work", input: { task: "sweep" } } },
  routes: [
    { method: "GET", path: "/api/things/{thingId}", fn: "api", access: "public", maxBodyBytes: 0 },
    { method: "GET", path: "/api/things/all", fn: "api", access: "public", maxBodyBytes: 0 },
    { method: "POST", path: "/api/things", fn: "api", access: "public", maxBodyBytes: 100 },
  ],
  ...change,
});
