import "../../quiet-sdk.ts";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DeadLetterQueue } from "../../../infra/dead-letters.ts";
import { readOptions, runCommand } from "../arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "../connection.ts";
import { chosenQueues } from "./chosen-queues.ts";
import { describeLetter } from "./describe-letter.ts";
import { type Letter, openLetters } from "./letters.ts";

const usage = `Usage: npm run dead-letters [-- --queue NAME] [--endpoint URL] [--aws]
  Lists the dead letters and leaves them where they are. Exit code 0: there are none; 1: there are some.
  --queue       one of ${chosenQueues(undefined)
    .map(({ name }) => name)
    .join(", ")}
${connectionUsage}`;

/** Letters shown of one queue. */
const most = 200;

/** Holds every letter for a moment, shows it, and gives all of them back. */
const list = async (client: SQSClient, queue: DeadLetterQueue): Promise<{ count: number; lines: string[] }> => {
  const letters = await openLetters(client, queue.name);
  const held = new Map<string, Letter>();
  try {
    while (held.size < most) {
      const taken = (await letters.take()).filter(({ id }) => !held.has(id));
      if (taken.length === 0) break;
      for (const letter of taken) held.set(letter.id, letter);
    }
  } finally {
    await Promise.all([...held.values()].map(letters.release));
  }
  const now = new Date();
  const lines = [...held.values()].map((letter) => describeLetter(letter, queue, now));
  return { count: Math.max(held.size, await letters.count()), lines };
};

await runCommand(async () => {
  const { queue: asked, endpoint, aws } = readOptions({ texts: ["queue", "endpoint"], flags: ["aws"] }, usage);
  const queues = chosenQueues(asked);
  const connection = connectionTo({ endpoint, aws });
  const client = new SQSClient(connection.client);
  const found = await Promise.all(queues.map((queue) => list(client, queue))).catch((error: unknown) =>
    explainConnection(error, connection),
  );
  let total = 0;
  for (const [index, { name }] of queues.entries()) {
    const { count = 0, lines = [] } = found[index] ?? {};
    total += count;
    console.log(
      `${name}: ${count} dead letters${lines.length < count ? `, of which ${lines.length} can be seen now` : ""}`,
    );
    for (const line of lines) console.log(`  ${line}`);
  }
  if (total === 0) return 0;
  console.log("Mend the cause, then send them again: npm run redrive. It is safe to repeat.");
  return 1;
});
