import { setTimeout } from "node:timers/promises";
import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { GetQueueAttributesCommand, GetQueueUrlCommand, PurgeQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { physicalName, topology } from "../../infra/topology.ts";

/*
 * An emulator is emptied where AWS would be deployed anew: as its administrator, for no function may delete. The clients
 * speak to the emulator that AWS_ENDPOINT_URL names.
 */

const atMost = 25;

const emptyTable = async (client: DynamoDBClient, table: keyof typeof topology.tables): Promise<void> => {
  const TableName = physicalName(table);
  const pages = paginateScan({ client, pageSize: atMost }, { TableName, ProjectionExpression: "PK, SK" });
  for await (const { Items = [] } of pages) {
    /* Who is who stays: the people of a deployment are not what a journey says. */
    const items = Items.filter(({ PK }) => !/^(PERSON|TOKEN)#/.test(PK?.S ?? ""));
    if (items.length === 0) continue;
    const deletions = items.map((Key) => ({ DeleteRequest: { Key } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: deletions } }));
  }
};

const messagesOf = async (client: SQSClient, queue: string): Promise<number> => {
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: physicalName(queue) }));
  const { Attributes: attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );
  return (
    Number(attributes["ApproximateNumberOfMessages"]) + Number(attributes["ApproximateNumberOfMessagesNotVisible"])
  );
};

const purge = async (client: SQSClient, queue: string): Promise<void> => {
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: physicalName(queue) }));
  await client.send(new PurgeQueueCommand({ QueueUrl }));
  await setTimeout(1_000);
};

/** Waits for what the last journey left on its way, then forgets every fact and state. */
export const emptied = async (): Promise<void> => {
  if (!/^http:\/\/127\.0\.0\.1:/.test(process.env["AWS_ENDPOINT_URL"] ?? "")) {
    throw new Error("Only an emulator on this machine is emptied: AWS_ENDPOINT_URL does not name one.");
  }
  const queues = new SQSClient({});
  const begun = performance.now();
  const hasPassed = (ms: number): boolean => performance.now() - begun > ms;
  for (const queue of Object.keys(topology.queues)) {
    while ((await messagesOf(queues, queue)) > 0) {
      /* Of two copies of an announcement worked on at once, one waits for 180 s: it has nothing new to say to the next journey. */
      if (queue === "alerts" && hasPassed(30_000)) await purge(queues, queue);
      if (hasPassed(200_000)) throw new Error(`The queue ${queue} does not become empty.`);
      await setTimeout(100);
    }
  }
  const tables = new DynamoDBClient({});
  for (const table of Object.keys(topology.tables)) await emptyTable(tables, table);
  queues.destroy();
  tables.destroy();
};
