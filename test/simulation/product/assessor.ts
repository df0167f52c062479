import { createAssessAlerts } from "../../../functions/assess-portfolio/assess-alerts.ts";
import { createSweep } from "../../../functions/assess-portfolio/sweep.ts";
import { dynamoAlerts } from "../../../shared/adapters/dynamo-alerts.ts";
import { dynamoHandlings } from "../../../shared/adapters/dynamo-handlings.ts";
import { dynamoLedger } from "../../../shared/adapters/dynamo-ledger.ts";
import { dynamoMailReceipts } from "../../../shared/adapters/dynamo-mail.ts";
import { dynamoStates } from "../../../shared/adapters/dynamo-states.ts";
import { createDatabaseClient } from "../aws/database.ts";
import type { Received } from "../aws/queue.ts";
import type { Actor } from "../engine/scheduler.ts";
import type { World } from "../world.ts";
import { alertsOf, publisherOf } from "./announcing.ts";
import { people } from "./notifier.ts";
import type { Variant } from "./variants.ts";
import { type Deployment, versioned } from "./worker.ts";

const assessOf = (world: World, owner: Actor, variant: Variant) => {
  const client = createDatabaseClient(world.stage, owner, world.tables, variant.tampering);
  const publisher = publisherOf(world, owner, variant);
  return createAssessAlerts({
    ledger: dynamoLedger(client, "ledger"),
    alerts: alertsOf(world, dynamoAlerts(client, "work"), publisher, variant),
    handlings: dynamoHandlings(client, "work"),
    directory: { list: async () => people.map((one) => ({ person: one, version: 1 })) },
    mails: dynamoMailReceipts(client, "work"),
    publisher,
    clock: world.clock,
  });
};

/** What assess-portfolio does every day: the sweep, then every alert. */
export const runDaily = async (world: World, owner: Actor, deployment: Deployment, variant: Variant): Promise<void> => {
  const client = createDatabaseClient(world.stage, owner, world.tables);
  const states = versioned(dynamoStates(client, "work"), deployment);
  await createSweep({ ledger: dynamoLedger(client, "ledger"), states })();
  if (world.hasAlerts) await assessOf(world, owner, variant)();
};

/** The settings have changed: every alert is looked at again. Its messages come one by one. */
export const runAssessment = async (
  world: World,
  owner: Actor,
  batch: readonly Received[],
  variant: Variant,
): Promise<ReadonlySet<string>> => {
  try {
    await assessOf(world, owner, variant)();
    return new Set();
  } catch {
    return new Set(batch.map(({ messageId }) => messageId));
  }
};
