import { physicalName, type Topology } from "./topology.ts";

/** The dead-letter queues a topology implies. A scheduled function has one, for deliveries and runs that failed. */
export const deadLetterNameOf = {
  queue: (queue: string): string => physicalName(`${queue}-dead`),
  rule: (rule: string): string => physicalName(`rule-${rule}-dead`),
  scheduled: (fn: string): string => physicalName(`scheduled-${fn}-dead`),
};

/** `of` is the queue, rule or function whose letters these are. */
export type DeadLetterQueue = {
  readonly kind: keyof typeof deadLetterNameOf;
  readonly of: string;
  readonly name: string;
};

export const deadLetterQueuesOf = ({ queues, rules, schedules }: Topology): DeadLetterQueue[] => {
  const all = (kind: DeadLetterQueue["kind"], owners: Iterable<string>): DeadLetterQueue[] =>
    [...owners].map((of) => ({ kind, of, name: deadLetterNameOf[kind](of) }));
  return [
    ...all("queue", Object.keys(queues)),
    ...all("rule", Object.keys(rules)),
    ...all("scheduled", new Set(Object.values(schedules).map(({ fn }) => fn))),
  ];
};
