import { setTimeout } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Entry } from "../events/envelope.ts";
import { physicalName } from "../infra/topology.ts";
import { dynamoLedger } from "../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../shared/adapters/dynamo-states.ts";
import { canonicalJson } from "../shared/domain/canonical-json.ts";
import { fold } from "../shared/domain/fold.ts";
import { groupBy } from "../shared/domain/group-by.ts";
import { factOfLine } from "../shared/domain/read-facts.ts";

/** What was found wrong, in sentences; nothing is the right answer. */
export type Findings = readonly string[];

/** What an AWS client needs to talk to the system; nothing where the environment says it all. */
export type AwsClient = {
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Waits until the facts queue holds nothing, then says how many messages its dead-letter queue holds. */
const drain = async (system: AwsClient): Promise<number> => {
  const sqs = new SQSClient(system);
  const count = async (name: string): Promise<number> => {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: physicalName(name) }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    const { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: inFlight } = Attributes ?? {};
    return Number(waiting) + Number(inFlight);
  };
  while ((await count("facts")) > 0) await setTimeout(100);
  const dead = await count("facts-dead");
  sqs.destroy();
  return dead;
};

/** Every fact put is in the ledger once, no other is, and every state is the fold of its facts. */
export const verify = async (system: AwsClient, facts: readonly Entry[]): Promise<Findings> => {
  const findings: string[] = [];
  const dead = await drain(system);
  if (dead > 0) findings.push(`${dead} messages are dead letters.`);

  const client = new DynamoDBClient(system);
  const ledger = dynamoLedger(client, physicalName("ledger"));
  const states = dynamoStates(client, physicalName("work"));
  const textOf = ({ source, detailType, detail }: Entry): string => canonicalJson({ source, detailType, detail });
  const wanted = groupBy(facts, (entry) => factOfLine(entry).subject.id);

  for await (const subject of ledger.subjects()) {
    const lines = await ledger.read(subject);
    const put = new Set((wanted.get(subject.id) ?? []).map(textOf));
    const found = lines.map(textOf);
    for (const text of found)
      if (!put.has(text)) findings.push(`${subject.id}: a fact nobody put: ${text.slice(0, 200)}`);
    if (new Set(found).size !== found.length) findings.push(`${subject.id}: a fact is there twice.`);
    for (const text of put) if (!found.includes(text)) findings.push(`${subject.id}: lost: ${text.slice(0, 200)}`);

    const stored = await states.get(subject);
    if (stored?.facts !== lines.length) {
      findings.push(`${subject.id}: the state counts ${stored?.facts} facts, the ledger holds ${lines.length}.`);
    } else if (canonicalJson(stored.state) !== canonicalJson(fold(subject, lines))) {
      findings.push(`${subject.id}: the state is not the fold of its facts.`);
    }
    wanted.delete(subject.id);
  }
  for (const [id, missing] of wanted) findings.push(`${id}: all of its ${missing.length} facts are lost.`);
  client.destroy();
  return findings;
};
