import "../quiet-sdk.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Subject } from "../../events/subject.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { partitionOf } from "../../shared/adapters/keys.ts";
import { compareCodePoints } from "../../shared/domain/canonical-json.ts";
import { writeLedgerLine } from "../../shared/domain/ledger-file.ts";
import { readOptions, runCommand } from "./arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "./connection.ts";

const usage = `Usage: npm run --silent export-ledger -- [--endpoint URL] [--aws] > LEDGER.ndjson
${connectionUsage}`;

/** Writes every fact of a running system as a ledger file, by subject and id: the same ledger gives the same bytes. */
await runCommand(async () => {
  const { endpoint, aws } = readOptions({ texts: ["endpoint"], flags: ["aws"] }, usage);
  const connection = connectionTo({ endpoint, aws });
  const ledger = dynamoLedger(new DynamoDBClient(connection.client), physicalName("ledger"));
  const subjects: Subject[] = [];
  try {
    for await (const subject of ledger.subjects()) subjects.push(subject);
  } catch (error) {
    explainConnection(error, connection);
  }
  let facts = 0;
  for (const subject of subjects.sort((a, b) => compareCodePoints(partitionOf(a), partitionOf(b)))) {
    for (const line of await ledger.read(subject)) {
      process.stdout.write(`${writeLedgerLine(line)}\n`);
      facts += 1;
    }
  }
  console.error(`${facts} facts of ${subjects.length} projects, applications and funds.`);
  return 0;
});
