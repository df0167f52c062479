import "../quiet-sdk.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { physicalName } from "../../infra/topology.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { readOptions, runCommand } from "./arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "./connection.ts";
import { exportedSubjects } from "./exported-subjects.ts";

const usage = `Usage: npm run --silent export-ledger -- [--endpoint URL] [--aws] > LEDGER.ndjson
${connectionUsage}`;

/** Writes every fact of a running system as a ledger file. */
await runCommand(async () => {
  const { endpoint, aws } = readOptions({ texts: ["endpoint"], flags: ["aws"] }, usage);
  const connection = connectionTo({ endpoint, aws });
  const ledger = dynamoLedger(new DynamoDBClient(connection.client), physicalName("ledger"));
  let subjects = 0;
  let facts = 0;
  try {
    for await (const exported of exportedSubjects(ledger)) {
      process.stdout.write(exported.text);
      subjects += 1;
      facts += exported.facts;
    }
  } catch (error) {
    explainConnection(error, connection);
  }
  console.error(`${facts} facts of ${subjects} projects, applications and funds.`);
  return 0;
});
