import "../../quiet-sdk.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { sha256 } from "../../../shared/adapters/content-hash.ts";
import { readOptions, runCommand } from "../arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "../connection.ts";
import { restoreElsewhere } from "./drill.ts";
import { takeSnapshot } from "./snapshot.ts";

const usage = `Usage: npm run restore-drill [-- --endpoint URL] [--aws]
  Exports the ledger, restores it into a system of its own on this machine, compares ledger and states byte for byte, and
  removes it. Reads the running system, writes nothing to it. Exit code 0: the same bytes; 1: something differs.
${connectionUsage}`;

await runCommand(async () => {
  const { endpoint, aws } = readOptions({ texts: ["endpoint"], flags: ["aws"] }, usage);
  const connection = connectionTo({ endpoint, aws });
  const begun = performance.now();
  /* Read whole before the other system starts: that clears this process of every AWS_ variable. */
  const before = await takeSnapshot(new DynamoDBClient(connection.client)).catch((error: unknown) =>
    explainConnection(error, connection),
  );
  console.log(`Exported: ${before.facts} facts of ${before.states.size} projects, applications and funds.`);
  console.log(`  ledger file: ${Buffer.byteLength(before.ledger)} bytes, sha256 ${sha256(before.ledger)}`);
  const found = await restoreElsewhere(before);
  for (const sentence of found.slice(0, 20)) console.log(`  ${sentence}`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (found.length === 0) {
    console.log(`Restored elsewhere and removed, in ${seconds} s: the same ledger and the same states, byte for byte.`);
    return 0;
  }
  console.log(
    `Restored elsewhere and removed, in ${seconds} s: ${found.length} differences. A state behind its facts is mended by npm run sweep; then do the drill again.`,
  );
  return 1;
});
