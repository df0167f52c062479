import "../quiet-sdk.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { physicalName } from "../../infra/topology.ts";
import { isLedgerEmpty } from "../../shared/adapters/restore-ledger.ts";
import { readOptions, runCommand, UsageError } from "./arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "./connection.ts";
import { reportRefusedLines } from "./ledger.ts";
import { readLedgerFile } from "./read-ledger-file.ts";
import { restore } from "./restore.ts";

const usage = `Usage: npm run restore-ledger -- --facts LEDGER.ndjson [--endpoint URL] [--aws]
  Writes the file's facts, with the recordedAt they carry, into an EMPTY ledger, then folds every project.
${connectionUsage}`;

/** Fills an empty ledger from a ledger file: after a loss, for a drill, or to ask about a past that was recorded. */
await runCommand(async () => {
  const { facts, endpoint, aws } = readOptions({ texts: ["facts", "endpoint"], flags: ["aws"] }, usage);
  if (facts === undefined) throw new UsageError(`--facts is missing.\n${usage}`);
  const { lines, refused: unread } = await readLedgerFile(facts);
  const connection = connectionTo({ endpoint, aws });
  const client = new DynamoDBClient(connection.client);
  const table = physicalName("ledger");
  const isEmpty = await isLedgerEmpty(client, table).catch((error: unknown) => explainConnection(error, connection));
  if (!isEmpty) {
    throw new UsageError(
      `The ledger at ${connection.place} already holds facts: restore-ledger fills an empty one, so that no recorded date is mixed with another. Locally: npm start -- --empty, with TRAJECTOIRE_DATA naming a new directory.`,
    );
  }
  const { restored, refused, subjects } = await restore(client, lines);
  const allRefused = [...unread, ...refused.map(({ line, refusal }) => ({ number: line.number, refusal }))];
  reportRefusedLines(allRefused);
  console.log(`${restored} facts restored, ${subjects} projects, applications and funds folded.`);
  return allRefused.length === 0 ? 0 : 1;
});
