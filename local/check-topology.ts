import * as z from "zod";
import type { Topology } from "../infra/topology.ts";
import { awsCron } from "./aws-cron.ts";
import { patternSchema } from "./pattern.ts";

/*
 * Every field that local/ implements, and no other: a field added to infra/topology.ts that would do something on AWS and
 * nothing here is refused at start. So is what AWS itself refuses at deploy.
 */

const name = z.string().min(1);
const whole = z.number().int();
const index = z.strictObject({ partition: name, sort: name });
const table = z.strictObject({
  ...index.shape,
  // Nothing expires here, and DynamoDB promises no hour either: readers look at the date themselves.
  ttl: name.optional(),
  indexes: z.record(name, index),
});
const grant = z.union([
  z.strictObject({
    table: name,
    actions: z.array(z.enum(["GetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem"])),
  }),
  z.strictObject({ bucket: name, actions: z.array(z.enum(["GetObject", "PutObject"])) }),
  z.strictObject({ publish: z.array(name).min(1) }),
  z.strictObject({ mail: z.array(z.enum(["SendEmail"])) }),
  z.strictObject({ deadLetters: z.array(z.enum(["GetQueueAttributes"])) }),
]);
const fn = z.strictObject({ entry: name, timeoutSeconds: whole.min(1).max(900), grants: z.array(grant) });
const queue = z.strictObject({
  consumer: name,
  batchSize: whole.min(1).max(10_000),
  windowSeconds: whole.min(0).max(300),
  visibilitySeconds: whole.min(0).max(43_200),
  maxReceives: whole.min(1).max(1000),
  maxConcurrency: whole.min(2).max(1000),
});
const rule = z.strictObject({ bus: z.literal("default").exactOptional(), pattern: patternSchema, queue: name });
const schedule = z.strictObject({ cron: name, zone: name, fn: name, input: z.record(name, z.string()) });
const route = z.strictObject({
  method: z.enum(["GET", "POST", "PUT", "DELETE"]),
  // Literal segments and {parameters}, not {greedy+} ones.
  path: z.string().regex(/^\/api(?:\/(?:[A-Za-z0-9._~-]+|\{[A-Za-z][A-Za-z0-9]*\}))+$/),
  fn: name,
  access: z.enum(["public", "signed-in"]),
  maxBodyBytes: whole.min(0).max(10_485_760),
});
const topologySchema = z.strictObject({
  bus: name,
  tables: z.record(name, table),
  buckets: z.array(name),
  // On one machine the site and its buckets have one address: no browser asks whether it may.
  uploads: z.array(name),
  functions: z.record(name, fn),
  queues: z.record(name, queue),
  mailReports: z.array(z.enum(["bounce", "complaint", "reject"])),
  rules: z.record(name, rule),
  schedules: z.record(name, schedule),
  routes: z.array(route),
});

/** Throws one sentence for each thing that `local/` does not implement or AWS would refuse. */
export const checkTopology = (topology: Topology): void => {
  const parsed = topologySchema.safeParse(topology);
  const complaints = parsed.success
    ? inconsistencies(topology)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (complaints.length === 0) return;
  throw new Error(
    `local/ cannot run this topology (infra/topology.ts):\n${complaints.map((one) => `- ${one}`).join("\n")}`,
  );
};

const inconsistencies = (topology: Topology): string[] => {
  const { tables, buckets, uploads, functions, queues, rules, schedules, routes } = topology;
  const unknownFn = (where: string, used: string): string[] =>
    Object.hasOwn(functions, used) ? [] : [`${where}: there is no function ${used}`];
  return [
    ...uploads.flatMap((used) => (buckets.includes(used) ? [] : [`uploads: there is no bucket ${used}`])),
    ...Object.entries(functions).flatMap(([at, { grants }]) =>
      grants.flatMap((grant) => {
        if ("publish" in grant || "mail" in grant || "deadLetters" in grant) return [];
        const [kind, used, there] =
          "table" in grant ? ["table", grant.table, Object.keys(tables)] : ["bucket", grant.bucket, buckets];
        return there.includes(used) ? [] : [`functions.${at}: there is no ${kind} ${used}`];
      }),
    ),
    ...Object.entries(queues).flatMap(([at, { consumer, batchSize, windowSeconds, visibilitySeconds }]) => [
      ...unknownFn(`queues.${at}`, consumer),
      ...(batchSize > 10 && windowSeconds === 0
        ? [`queues.${at}: AWS wants a window of at least 1 second for batches above 10`]
        : []),
      ...(visibilitySeconds < (functions[consumer]?.timeoutSeconds ?? 0)
        ? [`queues.${at}: AWS wants a visibility timeout no shorter than the timeout of ${consumer}`]
        : []),
    ]),
    ...Object.entries(rules).flatMap(([at, { queue: used }]) =>
      Object.hasOwn(queues, used) ? [] : [`rules.${at}: there is no queue ${used}`],
    ),
    ...Object.entries(schedules).flatMap(([at, { cron, zone, fn: used }]) => [
      ...unknownFn(`schedules.${at}`, used),
      ...cronComplaint(`schedules.${at}`, cron, zone),
    ]),
    ...routes.flatMap(({ method, path, fn: used }) => unknownFn(`routes: ${method} ${path}`, used)),
  ];
};

const cronComplaint = (where: string, cron: string, zone: string): string[] => {
  try {
    awsCron(cron, zone).stop();
    return [];
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : String(error)}`];
  }
};
