import { failuresOf, messagesOf } from "../../../functions/record-facts/batch.ts";
import { createRecordFacts } from "../../../functions/record-facts/record-facts.ts";
import { dynamoAlerts } from "../../../shared/adapters/dynamo-alerts.ts";
import { dynamoLedger } from "../../../shared/adapters/dynamo-ledger.ts";
import { dynamoRejected } from "../../../shared/adapters/dynamo-rejected.ts";
import { dynamoStates } from "../../../shared/adapters/dynamo-states.ts";
import { partitionOf } from "../../../shared/adapters/keys.ts";
import { settingsReader } from "../../../shared/adapters/settings-reader.ts";
import { createReconcileAlerts } from "../../../shared/domain/alerts/reconcile-alerts.ts";
import type { Appended, StateStore } from "../../../shared/domain/ports.ts";
import { factOfLine } from "../../../shared/domain/read-facts.ts";
import { createDatabaseClient } from "../aws/database.ts";
import type { Received } from "../aws/queue.ts";
import type { Actor } from "../engine/scheduler.ts";
import type { World } from "../world.ts";
import { alertsOf, publisherOf } from "./announcing.ts";
import type { Variant } from "./variants.ts";

/** What a worker of one deployment is made of. */
export type Deployment = { readonly foldVersion: number; readonly clockSkewMs: number };

/** A state store that says it was folded by this deployment's version. */
export const versioned = (states: StateStore, { foldVersion }: Deployment): StateStore => ({
  ...states,
  put: (subject, stored) => states.put(subject, { ...stored, foldVersion }),
});

/** A state store that knows the states of one version alone. */
const ofFold = (states: StateStore, { foldVersion }: Deployment): StateStore => ({
  ...states,
  get: async (subject) => {
    const stored = await states.get(subject);
    return stored?.foldVersion === foldVersion ? stored : undefined;
  },
});

/** One invocation of record-facts on a batch: the real use case on the real adapters. Gives back what the mapping deletes. */
export const runWorker = async (
  world: World,
  owner: Actor,
  batch: readonly Received[],
  deployment: Deployment,
  variant: Variant,
): Promise<ReadonlySet<string>> => {
  const { stage, tables, queue } = world;
  const client = createDatabaseClient(stage, owner, tables, variant.tampering);
  const ledger = dynamoLedger(client, "ledger");
  const states = versioned(dynamoStates(client, "work"), deployment);
  const outcomes = new Map<string, Appended[]>();

  const publisher = publisherOf(world, owner, variant);
  const reconcileAlerts = createReconcileAlerts({
    ledger,
    alerts: alertsOf(world, dynamoAlerts(client, "work"), publisher, variant),
    settings: settingsReader({
      states: variant.readsOwnFoldOnly ? ofFold(states, deployment) : states,
      ledger,
      version: deployment.foldVersion,
    }),
    publisher,
    clock: world.clock,
  });

  const recordFacts = createRecordFacts({
    ledger: {
      read: ledger.read,
      append: async (line) => {
        const outcome = await ledger.append(line);
        const { fact, subject } = factOfLine(line);
        const partition = partitionOf(subject);
        outcomes.set(partition, [...(outcomes.get(partition) ?? []), outcome]);
        if (outcome === "already-known") stage.meet("duplicate append");
        if (outcome === "id-reused") stage.meet("id reused");
        if (variant.deletes && fact.type === "FactWithdrawn") {
          const sort = `FACT#${fact.source}#${fact.data.factId}`;
          if (tables["ledger"]?.get({ partition, sort }, stage.now())) tables["ledger"].remove({ partition, sort });
        }
        return outcome;
      },
    },
    states: {
      put: async (subject, stored) => {
        const said = outcomes.get(partitionOf(subject)) ?? [];
        const isKnown = said.length > 0 && said.every((outcome) => outcome !== "recorded");
        if (variant.returnsEarlyOnDuplicate && isKnown) return { isWritten: false, bytes: 0 };
        if (variant.acknowledgesFirst) for (const message of batch) queue.remove(message);
        const written = await states.put(subject, stored);
        if (!written.isWritten) stage.meet("guard refused a put");
        return written;
      },
    },
    rejected: dynamoRejected(client, "work", { put: async () => undefined }),
    clock: { now: () => new Date(stage.now() + deployment.clockSkewMs) },
    reconcileAlerts: world.hasAlerts ? reconcileAlerts.project : async () => undefined,
    publisher: world.hasAlerts ? publisher : { publish: async () => undefined },
    onFault: () => undefined,
  });

  const records = batch.map(({ messageId, body }) => ({ messageId, body }));
  const outcome = await recordFacts(messagesOf({ Records: records } as Parameters<typeof messagesOf>[0]));
  if (variant.swallowsFaults) return new Set();
  const failed = new Set(failuresOf(outcome).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size > 0 && failed.size < batch.length) stage.meet("partial batch failure");
  return failed;
};
