import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { GetQueueAttributesCommand, GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { takeSnapshot } from "../../local/commands/restore-drill/snapshot.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { shuffledWithRepeats } from "../a-portfolio.ts";
import { answerOf } from "../journeys/local-process.ts";
import { aLocalSystem, clientOf } from "./a-local-system.ts";

/*
 * A replay of the archive says every event again, in no promised order, with `replay-name` in the envelope, which nobody but
 * EventBridge can set: here the events are put where its rule puts them, in the queue.
 */

const linesOf = (ledger: string): LedgerLine[] =>
  ledger
    .trim()
    .split("\n")
    .flatMap((text) => {
      const read = readLedgerLine(text);
      return "line" in read ? [read.line] : [];
    });

const laureateOf = ({ detail }: LedgerLine): unknown => {
  const { data } = detail as { readonly data: { readonly projectId?: string } };
  return data.projectId;
};

const aWorld = (url: string) => {
  const sqs = new SQSClient(clientOf(url));
  const bus = new EventBridgeClient(clientOf(url));
  const urlOf = async (QueueName: string) => (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl;
  const count = async (name: string): Promise<number> => {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: await urlOf(name), AttributeNames: ["All"] }),
    );
    return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible);
  };
  return {
    replay: async ({ source, detailType, detail }: LedgerLine, index: number) => {
      const event = {
        version: "0",
        id: `00000000-0000-0000-0000-${String(index).padStart(12, "0")}`,
        "detail-type": detailType,
        source,
        account: "000000000000",
        time: "2026-01-01T00:00:00Z",
        region: "eu-west-3",
        resources: [],
        detail,
        "replay-name": "trajectoire-2026-01-01",
      };
      const QueueUrl = await urlOf("trajectoire-facts");
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(event) }));
    },
    putAgain: async ({ source, detailType, detail }: LedgerLine) => {
      const entry = {
        EventBusName: topology.bus,
        Source: source,
        DetailType: detailType,
        Detail: JSON.stringify(detail),
      };
      const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries: [entry] }));
      expect(FailedEntryCount).toBe(0);
    },
    drained: () =>
      expect
        .poll(async () => (await count("trajectoire-facts")) + (await count("trajectoire-alerts")), {
          timeout: 120_000,
        })
        .toBe(0),
    deadLetters: () => count("trajectoire-facts-dead"),
    everything: async () => ({
      ...(await takeSnapshot(new DynamoDBClient(clientOf(url)))),
      rejected: await answerOf(url, "/api/rejected"),
      mails: await answerOf(url, "/api/mails?limit=1000"),
    }),
  };
};

test("the facts of a third of the laureates replayed in another order, many of them twice, changes no byte of the ledger, the states or the refused, and mails nothing", {
  timeout: 240_000,
}, async () => {
  const { url } = await aLocalSystem({ isEmpty: false });
  const world = aWorld(url);
  /* A refused input is archived as well, and comes back with the others. */
  const refused = { source: "trajectoire.fund", detailType: "TranchePayed", detail: { data: 1 } };
  await world.putAgain(refused);
  await world.drained();

  const before = await world.everything();
  const lines = linesOf(before.ledger);
  expect(lines).toHaveLength(before.facts);
  expect(JSON.parse(before.rejected).rejected).toHaveLength(1);

  /* All that was said of a third of the laureates; what is of no laureate comes too. */
  const laureates = [undefined, ...new Set(lines.map(laureateOf))];
  const chosen = lines.filter((line) => laureates.indexOf(laureateOf(line)) % 3 === 0);
  const said = shuffledWithRepeats([...chosen, refused], 1);
  expect(said.length).toBeGreaterThan(chosen.length);
  for (const [index, line] of said.entries()) await world.replay(line, index);
  for (const line of shuffledWithRepeats(lines, 2).slice(0, 100)) await world.putAgain(line);
  await world.drained();
  expect(await world.deadLetters()).toBe(0);
  expect(await world.everything()).toEqual(before);
});
