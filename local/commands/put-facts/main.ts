import "../../quiet-sdk.ts";
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { physicalName, topology } from "../../../infra/topology.ts";
import { runCommand, UsageError } from "../arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "../connection.ts";
import { textLines } from "../read-ledger-file.ts";
import { follow, reasonOf } from "./follow.ts";
import { keyText, lookUp } from "./look-up.ts";
import { inRequests, type Outgoing, prepare } from "./outgoing.ts";
import { send } from "./send.ts";

const usage = `Usage: npm run put-facts -- FILE.ndjson [--endpoint URL] [--aws] [--bus NAME] [--patience SECONDS]
  FILE.ndjson   facts, one a line: { source, detailType, detail } or EventBridge's { Source, DetailType, Detail }
${connectionUsage}
  --bus         name of the bus (by default ${topology.bus})
  --patience    seconds without any progress before giving up waiting for the outcome (by default 30)`;

const readCommandLine = () => {
  const parse = () =>
    parseArgs({
      options: {
        endpoint: { type: "string" },
        aws: { type: "boolean", default: false },
        bus: { type: "string", default: topology.bus },
        patience: { type: "string", default: "30" },
      },
      allowPositionals: true,
    });
  try {
    const { values, positionals } = parse();
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error("Exactly one file is expected.");
    if (!/^\d{1,5}$/.test(values.patience))
      throw new Error(`--patience: expected seconds, found "${values.patience}".`);
    return { ...values, file, patience: Number(values.patience) };
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n${usage}`, { cause });
  }
};

/** Long files say where they are: on one line of a terminal, else every thousand. */
const createProgress = () => {
  let last = 0;
  return (words: string, count: number, isEnd = false): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${words} ${count}${isEnd ? "\n" : ""}`);
    else if (Math.floor(count / 1000) !== Math.floor(last / 1000)) console.error(`${words} ${count}`);
    last = count;
  };
};

const listed = 100;

const list = (title: string, rows: readonly string[]): void => {
  if (rows.length === 0) return;
  console.log(title);
  for (const row of rows.slice(0, listed)) console.log(`  ${row}`);
  if (rows.length > listed) console.log(`  … and ${rows.length - listed} more`);
};

/** Sends a file of facts to the bus, and says what became of each line. */
await runCommand(async () => {
  const { file, endpoint, aws, bus, patience } = readCommandLine();
  const connection = connectionTo({ endpoint, aws });
  const eventBridge = new EventBridgeClient(connection.client);
  const dynamo = new DynamoDBClient(connection.client);
  const tables = { ledger: physicalName("ledger"), work: physicalName("work") };

  const refused: { number: number; reason: string }[] = [];
  const lines = async function* (): AsyncGenerator<Outgoing> {
    for await (const { number, text } of textLines(file)) {
      const prepared = prepare(number, text, bus);
      if ("outgoing" in prepared) yield prepared.outgoing;
      else refused.push({ number, reason: `not sent: ${reasonOf(prepared.refusal)}` });
    }
  };

  const progress = createProgress();
  const seen = new Set<string>();
  const following: Outgoing[] = [];
  let sent = 0;
  let alreadyKnown = 0;
  try {
    for await (const group of inRequests(lines())) {
      const known = await lookUp(
        dynamo,
        tables.ledger,
        group.flatMap(({ place }) => place?.key ?? []),
      );
      const notTaken = await send(eventBridge, group);
      for (const { line, reason } of notTaken)
        refused.push({ number: line.number, reason: `not taken by the bus: ${reason}` });
      const refusedLines = new Set(notTaken.map(({ line }) => line));
      for (const line of group) {
        if (refusedLines.has(line)) continue;
        sent += 1;
        const identity = line.place && `${keyText(line.place.key)}\n${line.place.hash}`;
        const isKnown = line.place !== undefined && known.get(keyText(line.place.key))?.["hash"]?.S === line.place.hash;
        if (isKnown || (identity !== undefined && seen.has(identity))) alreadyKnown += 1;
        else following.push(line);
        if (identity !== undefined) seen.add(identity);
      }
      progress("sent", sent);
    }
  } catch (error) {
    explainConnection(error, connection);
  }
  const outcome = await follow(dynamo, tables, following, patience, (settled) => progress("settled", settled));
  progress("settled", following.length, true);
  refused.push(...outcome.refused);

  list(
    "Refused:",
    refused.sort((a, b) => a.number - b.number).map(({ number, reason }) => `line ${number}: ${reason}`),
  );
  list(
    `Not seen yet after ${patience} s without progress (the queue may be slow, or hold them as dead letters); put the file again later, it is safe:`,
    outcome.unseen.map((number) => `line ${number}`),
  );
  console.log(
    `${sent} sent: ${outcome.recorded} recorded, ${alreadyKnown} already known, ${outcome.refused.length} refused` +
      `${outcome.unseen.length > 0 ? `, ${outcome.unseen.length} not seen yet` : ""}.` +
      `${refused.length > outcome.refused.length ? ` ${refused.length - outcome.refused.length} not sent.` : ""}`,
  );
  return refused.length + outcome.unseen.length === 0 ? 0 : 1;
});
