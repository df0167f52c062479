import "../local/quiet-sdk.ts";
import { setTimeout } from "node:timers/promises";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Entry } from "../events/envelope.ts";
import { physicalName, topology } from "../infra/topology.ts";
import { aPortfolio } from "../test/a-portfolio.ts";
import { aDataDirectory, answerOf, startLocal } from "../test/journeys/local-process.ts";

/*
 * Facts per second from PutEvents to the folded state, on the local system: `npm run bench`. What to read is the ratios;
 * the machine decides the figures.
 */

type Case = {
  readonly name: string;
  readonly laureates: number;
  readonly facts: number;
  readonly isByLaureate: boolean;
};

const cases: readonly Case[] = [
  { name: "17 projects, by project", laureates: 17, facts: 1700, isByLaureate: true },
  { name: "17 projects, mixed", laureates: 17, facts: 1700, isByLaureate: false },
  { name: "1,000 projects, by project", laureates: 1000, facts: 5000, isByLaureate: true },
  { name: "1,000 projects, mixed", laureates: 1000, facts: 5000, isByLaureate: false },
];

const senders = 4;

const byLaureate = (facts: readonly Entry[], laureates: number): Entry[] =>
  Array.from({ length: laureates }, (_, laureate) =>
    facts.filter((_fact, index) => index % laureates === laureate),
  ).flat();

const measure = async ({ laureates, facts: count, isByLaureate }: Case): Promise<number> => {
  const mixed = aPortfolio(laureates, count);
  const facts = isByLaureate ? byLaureate(mixed, laureates) : mixed;
  const data = await aDataDirectory();
  const local = await startLocal({ data: data.path });
  const options = {
    endpoint: local.url,
    region: "eu-west-3",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const bus = new EventBridgeClient(options);
  const sqs = new SQSClient(options);
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: physicalName("facts") }));
  const left = async (): Promise<number> => {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    return Number(Attributes?.ApproximateNumberOfMessages) + Number(Attributes?.ApproximateNumberOfMessagesNotVisible);
  };

  const begun = performance.now();
  const batches = Array.from({ length: Math.ceil(facts.length / 10) }, (_, index) =>
    facts.slice(index * 10, index * 10 + 10),
  );
  const queue = batches.values();
  const send = async (): Promise<void> => {
    for (const batch of queue) {
      const { FailedEntryCount } = await bus.send(
        new PutEventsCommand({
          Entries: batch.map(({ source, detailType, detail }) => ({
            EventBusName: topology.bus,
            Source: source,
            DetailType: detailType,
            Detail: JSON.stringify(detail),
          })),
        }),
      );
      if (FailedEntryCount !== 0) throw new Error("The bus did not take a whole batch.");
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
  while ((await left()) > 0) await setTimeout(50);
  const seconds = (performance.now() - begun) / 1000;

  const { projects } = JSON.parse(await answerOf(local.url, "/api/portfolio?asOf=2030-01-01"));
  if (projects !== laureates) throw new Error(`Expected ${laureates} projects in the portfolio, found ${projects}.`);
  bus.destroy();
  sqs.destroy();
  await local.stop();
  await data.remove();
  return facts.length / seconds;
};

const first: number[] = [];
for (const one of cases) {
  const rate = await measure(one);
  first.push(rate);
  const ratio = (rate / (first[0] ?? rate)).toFixed(2);
  console.log(`${one.name.padEnd(28)} ${String(one.facts).padStart(6)} facts  ${Math.round(rate)} facts/s  x${ratio}`);
}
