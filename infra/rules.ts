import { EventBus, type EventPattern, type IRuleTarget, Match, Rule } from "aws-cdk-lib/aws-events";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Queues } from "./queues.ts";
import { named } from "./records.ts";
import { type Pattern, physicalName, type Topology } from "./topology.ts";

/*
 * `targets.SqsQueue` would write the queue's policy from here, and the data stack would depend on this one: the queues
 * already admit the rule by name (queues.ts).
 */
const deliverTo = (queue: IQueue, deadLetters: IQueue): IRuleTarget => ({
  bind: () => ({ arn: queue.queueArn, deadLetterConfig: { arn: deadLetters.queueArn } }),
});

const eventPatternOf = ({ source, "detail-type": detailType }: Pattern): EventPattern => ({
  source: source.flatMap((value) =>
    typeof value === "string" ? [value] : Match.anythingBut(...value["anything-but"]),
  ),
  ...(detailType === undefined ? {} : { detailType: [...detailType] }),
});

export const createRules = (scope: Construct, props: { topology: Topology; bus: EventBus; queues: Queues }): void => {
  const { topology, bus, queues } = props;
  const parent = new Construct(scope, "Rules");
  for (const [name, { bus: other, pattern, queue }] of Object.entries(topology.rules)) {
    const target = deliverTo(named(queues.queues, queue, "queue"), named(queues.ruleDeadLetters, name, "rule"));
    new Rule(parent, name, {
      ruleName: physicalName(name),
      eventBus: other === undefined ? bus : EventBus.fromEventBusName(parent, `${name}-bus`, other),
      eventPattern: eventPatternOf(pattern),
      targets: [target],
    });
  }
};
