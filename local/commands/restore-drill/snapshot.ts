import { setTimeout } from "node:timers/promises";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Subject } from "../../../events/subject.ts";
import { physicalName } from "../../../infra/topology.ts";
import { dynamoLedger } from "../../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../../shared/adapters/dynamo-states.ts";
import { partitionOf } from "../../../shared/adapters/keys.ts";
import { type ExportedSubject, exportedSubjects } from "../exported-subjects.ts";

/** A system at rest: its ledger as a ledger file, and each state as its text, with the version that folded it. */
export type Snapshot = {
  readonly ledger: string;
  readonly facts: number;
  readonly states: ReadonlyMap<string, string>;
};

const attempts = 10;
const pauseMilliseconds = 200;

/** Facts may arrive meanwhile: a subject is read again until its state counts the facts that were just read. */
export const takeSnapshot = async (client: DynamoDBClient): Promise<Snapshot> => {
  const ledger = dynamoLedger(client, physicalName("ledger"));
  const states = dynamoStates(client, physicalName("work"));
  const only = async function* (subject: Subject): AsyncGenerator<Subject> {
    yield subject;
  };
  const readAgain = async ({ subject }: ExportedSubject): Promise<ExportedSubject | undefined> => {
    const again = await exportedSubjects({ read: ledger.read, subjects: () => only(subject) }).next();
    return again.done === true ? undefined : again.value;
  };

  const texts: string[] = [];
  const stateTexts = new Map<string, string>();
  let facts = 0;
  for await (const first of exportedSubjects(ledger)) {
    let exported = first;
    let stored = await states.get(exported.subject);
    for (let attempt = 1; stored?.facts !== exported.facts && attempt < attempts; attempt += 1) {
      await setTimeout(pauseMilliseconds);
      exported = (await readAgain(exported)) ?? exported;
      stored = await states.get(exported.subject);
    }
    texts.push(exported.text);
    facts += exported.facts;
    const key = partitionOf(exported.subject);
    stateTexts.set(key, stored === undefined ? "none" : JSON.stringify(stored));
  }
  return { ledger: texts.join(""), facts, states: stateTexts };
};

/** What differs, in sentences; nothing is the right answer. */
export const differences = (before: Snapshot, after: Snapshot): string[] => {
  const found = before.ledger === after.ledger ? [] : ["The exported ledgers differ."];
  for (const key of new Set([...before.states.keys(), ...after.states.keys()])) {
    const [was, is] = [before.states.get(key), after.states.get(key)];
    if (was === is) continue;
    found.push(`${key}: the state is another one. Before: ${was?.slice(0, 80)} After: ${is?.slice(0, 80)}`);
  }
  return found;
};
