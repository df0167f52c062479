import { Duration, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type IQueue, Queue, QueueEncryption, type RedriveAllowPolicy, RedrivePermission } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterNameOf } from "./dead-letters.ts";
import { mapRecord, named } from "./records.ts";
import { physicalName, type Topology } from "./topology.ts";

/*
 * SSE with SQS's own key: EventBridge and Scheduler cannot deliver to a queue under `aws/sqs`, whose policy nobody can
 * change. (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html)
 */
const guarded = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

const createDeadLetters = (scope: Construct, queueName: string, redriveAllowPolicy: RedriveAllowPolicy): Queue =>
  new Queue(scope, queueName, { queueName, ...guarded, retentionPeriod: Duration.days(14), redriveAllowPolicy });

/** Dead letters of a delivery: EventBridge, Scheduler or Lambda puts them; no queue may name this one as its own. */
const createUndelivered = (scope: Construct, queueName: string): Queue => {
  const queue = createDeadLetters(scope, queueName, { redrivePermission: RedrivePermission.DENY_ALL });
  Validations.of(queue).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "This is a dead-letter queue: of a rule's target or a schedule's, where cdk-nag looks for queues only.",
  });
  return queue;
};

/*
 * The rules live in another stack, which needs these queues: naming the rule instead of referring to it keeps one
 * direction. All statements of a queue stand here because a second AWS::SQS::QueuePolicy would replace the first.
 */
const admitRule = (queue: IQueue, topology: Topology, rule: string): void => {
  const { bus = topology.bus } = named(topology.rules, rule, "rule");
  const ruleArn = Stack.of(queue).formatArn({
    service: "events",
    resource: "rule",
    // The default bus does not stand in the names of its rules.
    resourceName: bus === "default" ? physicalName(rule) : `${bus}/${physicalName(rule)}`,
  });
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("events.amazonaws.com")],
      actions: ["sqs:SendMessage"],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { "aws:SourceArn": ruleArn } },
    }),
  );
};

export type Queues = {
  readonly queues: Readonly<Record<string, Queue>>;
  /** By rule: events its target never took. */
  readonly ruleDeadLetters: Readonly<Record<string, Queue>>;
  /** By scheduled function: inputs that were not delivered, or whose run failed at every attempt. */
  readonly scheduledDeadLetters: Readonly<Record<string, Queue>>;
};

export const createQueues = (scope: Construct, topology: Topology): Queues => {
  const parent = new Construct(scope, "Queues");
  const queues = mapRecord(topology.queues, (name, { visibilitySeconds, maxReceives }) => {
    const queueName = physicalName(name);
    // By name, not by reference: the queue already refers to its dead letters, and CloudFormation refuses the circle.
    const self = Queue.fromQueueArn(
      parent,
      `${name}-itself`,
      Stack.of(scope).formatArn({ service: "sqs", resource: queueName }),
    );
    const deadLetters = createDeadLetters(parent, deadLetterNameOf.queue(name), { sourceQueues: [self] });
    return new Queue(parent, name, {
      queueName,
      ...guarded,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      // Less than the dead letters' 14 days: a standard message moved there keeps the age it had here.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxReceives },
    });
  });
  const ruleDeadLetters = mapRecord(topology.rules, (name, rule) => {
    const deadLetters = createUndelivered(parent, deadLetterNameOf.rule(name));
    admitRule(deadLetters, topology, name);
    admitRule(named(queues, rule.queue, "queue"), topology, name);
    return deadLetters;
  });
  const scheduled = new Set(Object.values(topology.schedules).map(({ fn }) => fn));
  const scheduledDeadLetters = Object.fromEntries(
    [...scheduled].map((fn) => [fn, createUndelivered(parent, deadLetterNameOf.scheduled(fn))]),
  );
  return { queues, ruleDeadLetters, scheduledDeadLetters };
};
