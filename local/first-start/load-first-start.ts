import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { sentenceOf } from "../../events/refusal.ts";
import { createSweep } from "../../functions/assess-portfolio/sweep.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoAlerts } from "../../shared/adapters/dynamo-alerts.ts";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import { dynamoHandlings } from "../../shared/adapters/dynamo-handlings.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { restoreLedger } from "../../shared/adapters/restore-ledger.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { region } from "../names.ts";
import { inDirectory, officePersonas } from "../oidc/personas.ts";
import { loadAlerts } from "./load-alerts.ts";
import { realWave } from "./real-wave.ts";
import { recordedBefore } from "./recorded-before.ts";
import { simulatedHistory } from "./simulated-history.ts";

/** What an empty ledger is filled with at the first start: the real selections, and a history that says it is made up. */
export const firstStartLines = (today: string): LedgerLine[] => [
  ...recordedBefore(today, realWave()),
  ...simulatedHistory(today),
];

/**
 * Writes the lines into the ledger at `endpoint` with the dates they carry, then folds every subject: a restored ledger
 * announces nothing. A killed first start is resumed; the lines of a later day hold those already written.
 */
export const loadFirstStart = async ({ endpoint, today }: { endpoint: string; today: string }): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const ledger = physicalName("ledger");
  const lines = firstStartLines(today);
  const { refused } = await restoreLedger(client, ledger, lines, { resume: true });
  const [first] = refused;
  if (first !== undefined) {
    const why = first.refusal.findings.map(sentenceOf).join(" ");
    throw new Error(
      `${refused.length} facts of the first start were refused. The first, ${first.line.detailType}: ${why}`,
    );
  }
  await createSweep({
    ledger: dynamoLedger(client, ledger),
    states: dynamoStates(client, physicalName("work")),
  })();
  const directory = dynamoDirectory(client, physicalName("work"));
  for (const persona of officePersonas()) await directory.put(inDirectory(persona, today), 0);
  await loadAlerts(lines, today, {
    alerts: dynamoAlerts(client, physicalName("work")),
    handlings: dynamoHandlings(client, physicalName("work")),
  });
};
