import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createSweep } from "../../functions/assess-portfolio/sweep.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { type Restored, restoreLedger } from "../../shared/adapters/restore-ledger.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";

/** Fills an empty ledger with the lines of a ledger file, then folds every subject. */
export const restore = async <Line extends LedgerLine>(
  client: DynamoDBClient,
  lines: readonly Line[],
): Promise<Restored<Line> & { readonly subjects: number }> => {
  const table = physicalName("ledger");
  const restored = await restoreLedger(client, table, lines);
  const sweep = createSweep({
    ledger: dynamoLedger(client, table),
    states: dynamoStates(client, physicalName("work")),
  });
  const { subjects } = await sweep();
  return { ...restored, subjects };
};
