import "../../quiet-sdk.ts";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DeadLetterQueue } from "../../../infra/dead-letters.ts";
import { topology } from "../../../infra/topology.ts";
import { readOptions, runCommand } from "../arguments.ts";
import { type Connection, connectionTo, connectionUsage, explainConnection } from "../connection.ts";
import { chosenQueues, shortName } from "../dead-letters/chosen-queues.ts";
import { type Letters, openLetters } from "../dead-letters/letters.ts";
import { createInvoke } from "../invoke.ts";
import { deliverAgain } from "./deliver-again.ts";
import { moveLetters } from "./move-letters.ts";
import type { Redriven } from "./redriven.ts";
import { runAgain } from "./run-again.ts";

const usage = `Usage: npm run redrive [-- --queue NAME] [--dry-run] [--endpoint URL] [--aws]
  Sends dead letters again. Safe to repeat, safe to kill: a letter goes only once it has arrived.
  Exit code 0: all were sent; 1: some stay, with the reason.
  --queue       one of ${chosenQueues(undefined).map(shortName).join(", ")} (by default all)
  --dry-run     says how many there are and what would be done, and touches none
${connectionUsage}`;

const ways = {
  queue: "moved back to their queue by SQS",
  rule: "delivered to the rule's queue",
  scheduled: "run again",
} as const satisfies Record<DeadLetterQueue["kind"], string>;

const redrive = (
  client: SQSClient,
  connection: Connection,
  { kind, of }: DeadLetterQueue,
  letters: Letters,
): Promise<Redriven> => {
  switch (kind) {
    case "queue":
      return moveLetters(client, letters);
    case "rule":
      return deliverAgain(client, letters, topology, of);
    case "scheduled":
      return runAgain(letters, topology, of, createInvoke(connection));
  }
};

await runCommand(async () => {
  const options = readOptions({ texts: ["queue", "endpoint"], flags: ["aws", "dry-run"] }, usage);
  const queues = chosenQueues(options.queue);
  const connection = connectionTo({ endpoint: options.endpoint, aws: options.aws });
  const client = new SQSClient(connection.client);
  let moved = 0;
  let kept = 0;
  for (const queue of queues) {
    const letters = await openLetters(client, queue.name).catch((error: unknown) =>
      explainConnection(error, connection),
    );
    const before = await letters.count();
    if (options["dry-run"]) {
      console.log(`${queue.name}: ${before} dead letters would be ${ways[queue.kind]}.`);
      continue;
    }
    const { sent, left } = await redrive(client, connection, queue, letters);
    console.log(
      `${queue.name}: ${before} dead letters before, ${sent} ${ways[queue.kind]}, ${await letters.count()} after.`,
    );
    for (const sentence of left) console.log(`  ${sentence}`);
    moved += sent;
    kept += left.length;
  }
  if (moved > 0)
    console.log("Look again with npm run dead-letters, then run npm run sweep: it should repair 0 states.");
  return kept === 0 ? 0 : 1;
});
