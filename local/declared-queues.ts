import { physicalName, type Topology } from "../infra/topology.ts";
import { deadLetterName, scheduleDeadLetterName } from "./names.ts";
import type { QueueSettings } from "./queue-store.ts";

/** SQS's default, which the dead-letter queues of the stacks have too. */
const deadLetterVisibilityMs = 30_000;

/** Every queue of the topology by its physical name, with the dead-letter queues it implies. */
export const declaredQueues = ({ queues, schedules }: Topology): Record<string, QueueSettings> =>
  Object.fromEntries<QueueSettings>([
    ...Object.entries(queues).flatMap(([name, { visibilitySeconds, maxReceives }]): [string, QueueSettings][] => {
      const queue = physicalName(name);
      const deadLetters = deadLetterName(queue);
      return [
        [queue, { visibilityMs: visibilitySeconds * 1000, deadLetters: { queue: deadLetters, maxReceives } }],
        [deadLetters, { visibilityMs: deadLetterVisibilityMs }],
      ];
    }),
    ...Object.keys(schedules).map((name): [string, QueueSettings] => [
      scheduleDeadLetterName(name),
      { visibilityMs: deadLetterVisibilityMs },
    ]),
  ]);
