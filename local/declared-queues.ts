import { deadLetterNameOf, deadLetterQueuesOf } from "../infra/dead-letters.ts";
import { physicalName, type Topology } from "../infra/topology.ts";
import type { QueueSettings } from "./queue-store.ts";

/** SQS's default, which the dead-letter queues of the stacks have too. */
const deadLetterVisibilityMs = 30_000;

/**
 * Every queue of the topology by its physical name, with the dead-letter queues it implies. A rule's stays empty here: the
 * bus and the queues are one process, so no delivery fails.
 */
export const declaredQueues = (topology: Topology): Record<string, QueueSettings> =>
  Object.fromEntries<QueueSettings>([
    ...Object.entries(topology.queues).map(([name, { visibilitySeconds, maxReceives }]): [string, QueueSettings] => [
      physicalName(name),
      {
        visibilityMs: visibilitySeconds * 1000,
        deadLetters: { queue: deadLetterNameOf.queue(name), maxReceives },
      },
    ]),
    ...deadLetterQueuesOf(topology).map(({ name }): [string, QueueSettings] => [
      name,
      { visibilityMs: deadLetterVisibilityMs },
    ]),
  ]);
