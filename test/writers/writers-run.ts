import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Entry } from "../../events/envelope.ts";
import { project } from "../../events/subject.ts";
import { createRecordFacts } from "../../functions/record-facts/record-facts.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoRejected } from "../../shared/adapters/dynamo-rejected.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { fold } from "../../shared/domain/fold.ts";
import { aDatabase } from "../contracts/a-database.ts";

/*
 * Several workers of record-facts on one project at once, through the real adapters, with every request counted.
 */

/** Requests that reached the database, by operation; a retry of the SDK is a request. */
export type Counts = {
  readonly appends: number;
  readonly statePuts: number;
  readonly queryPages: number;
  /** State puts refused because a state at least as complete was there. */
  readonly guardRefusals: number;
  /** Appends that met their own identity. */
  readonly appendRefusals: number;
  /** Requests the SDK sent again. */
  readonly retries: number;
  readonly others: number;
};

export type WritersRun = Counts & {
  readonly facts: number;
  readonly batches: number;
  /** What is wrong at the end; nothing, if the promise holds. */
  readonly findings: readonly string[];
};

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Counts what passes through the client, by table and operation. */
const countRequests = (client: DynamoDBClient, ledgerTable: string): Writable<Counts> => {
  const counts = {
    appends: 0,
    statePuts: 0,
    queryPages: 0,
    guardRefusals: 0,
    appendRefusals: 0,
    retries: 0,
    others: 0,
  };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const isLedger = Reflect.get(args.input, "TableName") === ledgerTable;
        if (commandName === "PutItemCommand") counts[isLedger ? "appends" : "statePuts"] += 1;
        else if (commandName === "QueryCommand") counts.queryPages += 1;
        else counts.others += 1;
        try {
          const result = await next(args);
          counts.retries += (result.output.$metadata.attempts ?? 1) - 1;
          return result;
        } catch (error) {
          if (error instanceof Error && error.name === "ConditionalCheckFailedException") {
            counts[isLedger ? "appendRefusals" : "guardRefusals"] += 1;
          }
          throw error;
        }
      },
    { step: "initialize" },
  );
  return counts;
};

const batchesOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Records every fact, all of one project, in batches of ten taken by `writers` workers. */
export const runWriters = async (
  projectId: string,
  facts: readonly Entry[],
  writers: number,
  onBatch: (done: number) => void = () => undefined,
): Promise<WritersRun> => {
  const database = await aDatabase();
  const { ledger: ledgerTable, work } = await database.tables();
  const counts = countRequests(database.client, ledgerTable);
  const findings: string[] = [];
  const ledger = dynamoLedger(database.client, ledgerTable);
  const states = dynamoStates(database.client, work);
  const recordFacts = createRecordFacts({
    ledger,
    states,
    rejected: dynamoRejected(database.client, work, { put: async () => undefined }),
    clock: { now: () => new Date() },
    reconcileAlerts: async () => undefined,
    publisher: { publish: async () => undefined },
    onFault: (error) => findings.push(`A fault: ${error instanceof Error ? error.message : String(error)}`),
  });

  const batches = batchesOf(facts, 10);
  const waiting = batches.entries();
  let done = 0;
  const write = async (): Promise<void> => {
    for (const [number, batch] of waiting) {
      const messages = batch.map((entry, index) => ({
        id: `${number}.${index}`,
        body: JSON.stringify({ source: entry.source, "detail-type": entry.detailType, detail: entry.detail }),
      }));
      const { failed, recorded } = await recordFacts(messages);
      if (failed.size > 0 || recorded !== batch.length)
        findings.push(`Batch ${number}: ${recorded} recorded, ${failed.size} failed.`);
      done += 1;
      onBatch(done);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  const seen = { ...counts };

  const subject = project(projectId);
  const lines = await ledger.read(subject);
  const stored = await states.get(subject);
  if (lines.length !== facts.length) findings.push(`${lines.length} facts in the ledger, ${facts.length} put.`);
  if (stored?.facts !== facts.length) findings.push(`The state says ${stored?.facts} facts.`);
  if (JSON.stringify(stored?.state) !== JSON.stringify(fold(subject, lines)))
    findings.push("The state is not the fold of the facts.");
  await database.close();
  return { ...seen, facts: facts.length, batches: batches.length, findings };
};
