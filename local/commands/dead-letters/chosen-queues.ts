import { type DeadLetterQueue, deadLetterQueuesOf } from "../../../infra/dead-letters.ts";
import { physicalName, topology } from "../../../infra/topology.ts";
import { UsageError } from "../arguments.ts";

/** `trajectoire-rule-facts-dead` -> `rule-facts`: what a person types. */
export const shortName = ({ name }: DeadLetterQueue): string => name.slice(physicalName("").length, -"-dead".length);

/** All dead-letter queues, or the one named, by its short name or its whole one. */
export const chosenQueues = (asked: string | undefined): DeadLetterQueue[] => {
  const all = deadLetterQueuesOf(topology);
  if (asked === undefined) return all;
  const chosen = all.filter((queue) => asked === queue.name || asked === shortName(queue));
  if (chosen.length > 0) return chosen;
  throw new UsageError(`--queue: expected one of ${all.map(shortName).join(", ")}, found "${asked}".`);
};
