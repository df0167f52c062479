import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { physicalName, type Topology } from "../../../infra/topology.ts";
import { type Letters, openLetters } from "../dead-letters/letters.ts";
import { type Redriven, sendEachAgain } from "./redriven.ts";

/**
 * Does what EventBridge could not: puts the event, letter by letter as it stands, in the queue its rule delivers to. SQS's
 * move task takes no such letters, and PutEvents would make another event of it: from our own account instead of the
 * producer's, archived twice, and for every rule again.
 */
export const deliverAgain = async (
  client: SQSClient,
  letters: Letters,
  { rules }: Topology,
  rule: string,
): Promise<Redriven> => {
  const target = rules[rule]?.queue;
  if (target === undefined) throw new Error(`infra/topology.ts has no rule ${rule}.`);
  const { QueueUrl } = await openLetters(client, physicalName(target));
  return sendEachAgain(letters, async ({ body }) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
    return undefined;
  });
};
