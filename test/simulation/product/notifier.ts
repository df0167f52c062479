import { createNotify } from "../../../functions/notify-secretariat/notify.ts";
import { readBusMessage } from "../../../shared/adapters/bus-message.ts";
import { dynamoMailReceipts, dynamoNotices } from "../../../shared/adapters/dynamo-mail.ts";
import { dynamoStates } from "../../../shared/adapters/dynamo-states.ts";
import type { Person } from "../../../shared/domain/rights/person.ts";
import { createDatabaseClient } from "../aws/database.ts";
import type { Received } from "../aws/queue.ts";
import type { Actor } from "../engine/scheduler.ts";
import { InjectedFault } from "../engine/stage.ts";
import type { World } from "../world.ts";
import { alertClock } from "./announcing.ts";
import { createOnce } from "./once.ts";
import type { Variant } from "./variants.ts";

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
const notifyOf = ({ stage, tables, mail }: World, owner: Actor, { forgetsMails }: Variant) => {
  const client = createDatabaseClient(stage, owner, tables);
  const leases = new Map<string, number>();
  return createNotify({
    directory: { list: async () => people.map((one) => ({ person: one, version: 1 })) },
    states: dynamoStates(client, "work"),
    settings: { read: async () => [] },
    notices: dynamoNotices(client, "work"),
    receipts: dynamoMailReceipts(client, "work"),
    mailer: { send: (letter) => mail.send(owner, letter, leases.get(letter.mailId) ?? Number.POSITIVE_INFINITY) },
    once: forgetsMails ? (_key, work) => work() : createOnce(stage, client, leases),
    clock: alertClock(stage),
    site: "https://example.org",
  });
};

/** One invocation of notify-secretariat on a batch -> the messages that failed. */
export const runNotifier = async (
  world: World,
  owner: Actor,
  batch: readonly Received[],
  variant: Variant,
): Promise<ReadonlySet<string>> => {
  const notify = notifyOf(world, owner, variant);
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

/** The day's digest; its schedule tries again. */
export const runDigest = async (world: World, name: string, variant: Variant): Promise<void> => {
  const notify = notifyOf(world, world.stage.actor(name), variant);
  /* The index lags a second. */
  await world.stage.sleep(world.stage.actor(name), 2_000);
  try {
    const { notices } = await notify.digest();
    if (notices > 0) world.stage.meet("digest");
  } catch (error) {
    if (!(error instanceof InjectedFault) || world.stage.weather.isCalm()) throw error;
  }
};
