import type { Topology } from "../../infra/topology.ts";

/** A wiring of another shape and other values: what passes here is interpreted, not written down in a stack. */
export const anotherTopology: Topology = {
  bus: "elsewhere",
  tables: {
    book: { partition: "owner", sort: "at", indexes: {} },
    shelf: {
      partition: "row",
      sort: "place",
      ttl: "until",
      indexes: { byColour: { partition: "colour", sort: "size" }, byAge: { partition: "age", sort: "place" } },
    },
  },
  buckets: ["attic", "cellar"],
  uploads: ["cellar"],
  functions: {
    write: {
      entry: "functions/write/handler.ts",
      timeoutSeconds: 7,
      grants: [
        { bucket: "attic", actions: ["PutObject", "GetObject"] },
        { table: "shelf", actions: ["PutItem", "Query"] },
        { publish: ["one.source", "another.source"] },
      ],
    },
    tell: {
      entry: "functions/tell/handler.ts",
      timeoutSeconds: 61,
      grants: [{ table: "book", actions: ["Scan", "DeleteItem"] }, { mail: ["SendEmail"] }],
    },
    idle: {
      entry: "functions/idle/handler.ts",
      timeoutSeconds: 1,
      grants: [{ deadLetters: ["GetQueueAttributes"] }],
    },
  },
  queues: {
    letters: {
      consumer: "write",
      batchSize: 3,
      windowSeconds: 0,
      visibilitySeconds: 45,
      maxReceives: 2,
      maxConcurrency: 2,
    },
    bells: {
      consumer: "tell",
      batchSize: 10,
      windowSeconds: 5,
      visibilitySeconds: 400,
      maxReceives: 9,
      maxConcurrency: 20,
    },
  },
  mailReports: ["reject"],
  rules: {
    post: { pattern: { source: ["office", "street"], "detail-type": ["Written", "Sent"] }, queue: "letters" },
    rest: { pattern: { source: [{ "anything-but": ["office", "own"] }] }, queue: "bells" },
    again: { pattern: { source: ["own"] }, queue: "letters" },
    cries: { bus: "default", pattern: { source: ["aws.one"], "detail-type": ["Fell"] }, queue: "bells" },
  },
  schedules: {
    dawn: { cron: "30 6 1 * ? *", zone: "Europe/Paris", fn: "tell", input: { wake: "all", how: "softly" } },
    dusk: { cron: "0 21 ? * MON *", zone: "Europe/Paris", fn: "tell", input: {} },
    count: { cron: "0 1 * * ? 2030", zone: "Europe/Paris", fn: "write", input: { task: "count" } },
  },
  routes: [
    { method: "POST", path: "/api/letters", fn: "write", access: "signed-in", maxBodyBytes: 2048 },
    { method: "GET", path: "/api/letters/{letterId}", fn: "write", access: "public", maxBodyBytes: 0 },
    { method: "PUT", path: "/api/bells/{bellId}", fn: "tell", access: "signed-in", maxBodyBytes: 1 },
    { method: "DELETE", path: "/api/bells/{bellId}", fn: "tell", access: "signed-in", maxBodyBytes: 0 },
  ],
};
