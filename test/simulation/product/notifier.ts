import { createNotify } from "../../../functions/notify-secretariat/notify.ts";
import { readBusMessage } from "../../../shared/adapters/bus-message.ts";
import { createCurrentState } from "../../../shared/adapters/current-state.ts";
import { dynamoLedger } from "../../../shared/adapters/dynamo-ledger.ts";
import { dynamoMailReceipts, dynamoNotices } from "../../../shared/adapters/dynamo-mail.ts";
import { dynamoStates } from "../../../shared/adapters/dynamo-states.ts";
import { settingsReader } from "../../../shared/adapters/settings-reader.ts";
import type { Person } from "../../../shared/domain/rights/person.ts";
import { createDatabaseClient } from "../aws/database.ts";
import type { Received } from "../aws/queue.ts";
import type { Actor } from "../engine/scheduler.ts";
import type { World } from "../world.ts";
import { createOnce } from "./once.ts";
import type { Variant } from "./variants.ts";
import type { Deployment } from "./worker.ts";

const person = (personId: string, role: "secretariat" | "finance"): Person => ({
  personId,
  email: `${personId}@example.org`,
  roles: [{ role, from: "2020-01-01" }],
  invitedBy: "person-0",
  invitedOn: "2020-01-01",
});

/** Whom the alerts are told: everything to the first, what finance must do to the second. */
export const people: readonly Person[] = [person("secretary", "secretariat"), person("controller", "finance")];

/** The real use case and stores; SES and Powertools' table are models. */
const notifyOf = (
  world: World,
  owner: Actor,
  { foldVersion }: Deployment,
  { forgetsMails, forgetsDigests }: Variant,
) => {
  const { stage, tables, mail } = world;
  const client = createDatabaseClient(stage, owner, tables);
  const states = dynamoStates(client, "work");
  const ledger = dynamoLedger(client, "ledger");
  const notices = dynamoNotices(client, "work");
  const leases = new Map<string, number>();
  return createNotify({
    directory: { list: async () => people.map((one) => ({ person: one, version: 1 })) },
    currentState: createCurrentState({ states, ledger, version: foldVersion }),
    settings: settingsReader({ states, ledger, version: foldVersion }),
    notices: { ...notices, ...(forgetsDigests ? { unfinished: async () => [] } : {}) },
    receipts: dynamoMailReceipts(client, "work"),
    mailer: { send: (letter) => mail.send(owner, letter, leases.get(letter.mailId) ?? Number.POSITIVE_INFINITY) },
    once: forgetsMails ? (_key, work) => work() : createOnce(stage, client, leases),
    clock: world.clock,
    site: "https://example.org",
  });
};

/** One invocation of notify-secretariat on a batch -> the messages that failed. */
export const runNotifier = async (
  world: World,
  owner: Actor,
  batch: readonly Received[],
  deployment: Deployment,
  variant: Variant,
): Promise<ReadonlySet<string>> => {
  const notify = notifyOf(world, owner, deployment, variant);
  const failed = new Set<string>();
  for (const { messageId, body } of batch) {
    try {
      await notify.event(readBusMessage(body));
    } catch {
      failed.add(messageId);
    }
  }
  return failed;
};

/** A digest; its schedule tries again what failed. */
export const runDigest = async (
  world: World,
  owner: Actor,
  deployment: Deployment,
  variant: Variant,
): Promise<void> => {
  const { notices } = await notifyOf(world, owner, deployment, variant).digest();
  if (notices > 0) world.stage.meet("digest");
};
