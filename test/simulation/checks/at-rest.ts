import { gunzipSync } from "node:zlib";
import { readMessage } from "../../../functions/record-facts/read-message.ts";
import { sha256 } from "../../../shared/adapters/content-hash.ts";
import { ledgerLineOf } from "../../../shared/adapters/dynamo-ledger.ts";
import type { Item } from "../../../shared/adapters/item.ts";
import { factKey, partitionOf, rejectedPartition, subjectOfPartition } from "../../../shared/adapters/keys.ts";
import { fold } from "../../../shared/domain/fold.ts";
import { contentOf } from "../../../shared/domain/read-facts.ts";
import type { State } from "../../../shared/domain/state.ts";
import type { World } from "../world.ts";
import { checkAlerts } from "./alerts-at-rest.ts";

/*
 * The invariants of ARCHITECTURE.md section 3, once faults have stopped and the queues are empty.
 */

/** Every event the bus accepted is in the ledger as it was said, or among the refused. */
const nothingLost = ({ bus, tables, stage }: World): void => {
  const rejected = tables["work"]?.everything() ?? new Map<string, Item[]>();
  const ledger = tables["ledger"]?.everything() ?? new Map<string, Item[]>();
  for (const [eventId, body] of bus.accepted) {
    const reading = readMessage({ id: eventId, body });
    const isRefused = rejected.has(rejectedPartition(sha256(reading.input)));
    if ("refusal" in reading) {
      const { refusal } = reading;
      stage.meet(`refused as ${refusal.code}`);
      if (refusal.findings.some(({ path }) => path === "/detailType")) stage.meet("unknown type of fact");
      if (!isRefused && !body.includes('"source":"trajectoire.portfolio"'))
        stage.violate(`${eventId} was refused and not kept.`);
      continue;
    }
    const { entry, fact, subject } = reading.accepted;
    if (subject.kind !== "project") stage.meet("fact of an application or a fund");
    const key = factKey(fact.source, fact.metadata.id);
    const item = ledger.get(partitionOf(subject))?.find((one) => one["SK"]?.S === key);
    const isRecorded = item?.["hash"]?.S === sha256(contentOf(entry));
    if (isRefused) stage.meet("refused as id-reused");
    if (!isRecorded && !isRefused) stage.violate(`${eventId} is neither in the ledger nor among the refused: ${key}.`);
  }
};

const storedState = (items: readonly Item[] | undefined): { facts: number; state: State } | undefined => {
  const item = items?.find((one) => one["SK"]?.S === "STATE");
  const packed = item?.["z"]?.B;
  if (item === undefined || packed === undefined) return undefined;
  return { facts: Number(item["n"]?.N), state: JSON.parse(gunzipSync(packed).toString("utf8")) };
};

/** Each state is the fold of all facts of its subject, in whatever order and however often they are read. */
const statesAreFolds = ({ tables, stage }: World): void => {
  const work = tables["work"]?.everything() ?? new Map<string, Item[]>();
  for (const [partition, items] of tables["ledger"]?.everything() ?? []) {
    const subject = subjectOfPartition(partition);
    const lines = items.map(ledgerLineOf);
    const expected = JSON.stringify(fold(subject, lines));
    const stored = storedState(work.get(partition));
    if (stored?.facts !== lines.length)
      stage.violate(`${partition}: ${lines.length} facts, the state says ${stored?.facts}.`);
    else if (JSON.stringify(stored.state) !== expected)
      stage.violate(`${partition}: the state is not the fold of its facts.`);
    if (stage.dice.yes(0.2)) {
      const again = fold(subject, stage.dice.shuffled([...lines, ...lines.slice(0, 3)]));
      if (JSON.stringify(again) !== expected) stage.violate(`${partition}: the fold depends on order or repetition.`);
    }
  }
};

/** `isSwept`: after the daily sweep. */
export const checkAtRest = (world: World, isSwept: boolean): void => {
  const { queue, alertQueue, assessmentQueue, stage } = world;
  const queues = [queue, alertQueue, assessmentQueue];
  if (queues.some((one) => !one.isEmpty() || one.deadLetters().length > 0)) stage.violate("The queues are not empty.");
  nothingLost(world);
  statesAreFolds(world);
  if (world.hasAlerts) checkAlerts(world, isSwept);
};

/** Everything that is kept, as text: what must not change any more. */
export const everythingKept = ({ tables }: World): string =>
  JSON.stringify(["ledger", "work"].map((name) => [...(tables[name]?.everything() ?? [])]));
