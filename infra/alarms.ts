import { Aws, Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { deadLetterQueuesOf } from "./dead-letters.ts";
import { physicalName, type Topology } from "./topology.ts";

/*
 * Metrics go by name, so this stack refers to no other and can be left out where alarms cannot be created. SQS and Lambda
 * send no point when nothing happens: missing is healthy.
 */
type Watch = {
  readonly id: string;
  readonly meaning: string;
  readonly namespace: "AWS/SQS" | "AWS/Lambda";
  readonly metricName: string;
  readonly resource: string;
  readonly statistic: "Maximum" | "Sum";
  /** Alarms above this. */
  readonly above: number;
};

const ofQueue = (resource: string) => ({ namespace: "AWS/SQS", resource, statistic: "Maximum" }) as const;
const ofFunction = (resource: string) => ({ namespace: "AWS/Lambda", resource, statistic: "Sum" }) as const;

const watchesOf = (topology: Topology): Watch[] => [
  ...deadLetterQueuesOf(topology).map(({ name }) => ({
    ...ofQueue(name),
    id: name,
    meaning: `${name} holds messages nobody could handle: read them, mend the cause, send them again.`,
    metricName: "ApproximateNumberOfMessagesVisible",
    above: 0,
  })),
  ...Object.entries(topology.queues).map(([name, { visibilitySeconds, maxReceives }]) => ({
    ...ofQueue(physicalName(name)),
    id: `${name}-age`,
    meaning: `A message of ${name} has waited longer than all its attempts take: its consumer is stuck or too slow.`,
    metricName: "ApproximateAgeOfOldestMessage",
    above: visibilitySeconds * maxReceives,
  })),
  ...Object.keys(topology.functions).flatMap((name) => [
    {
      ...ofFunction(physicalName(name)),
      id: `${name}-errors`,
      meaning: `${name} threw: see its log.`,
      metricName: "Errors",
      above: 0,
    },
    {
      ...ofFunction(physicalName(name)),
      id: `${name}-throttles`,
      meaning: `${name} was refused a run: the account's concurrency is used up.`,
      metricName: "Throttles",
      above: 0,
    },
  ]),
];

const metricOf = ({ namespace, metricName, resource, statistic }: Watch): Metric =>
  new Metric({
    namespace,
    metricName,
    dimensionsMap: namespace === "AWS/SQS" ? { QueueName: resource } : { FunctionName: resource },
    statistic,
    period: Duration.minutes(5),
  });

/** Not encrypted: CloudWatch cannot use the `aws/sns` key, and an alarm carries names and counts, nothing of anybody. */
const createTopic = (scope: Construct, email: string | undefined): Topic => {
  const topic = new Topic(scope, "Topic", { topicName: physicalName("alarms"), enforceSSL: true });
  // A policy of our own replaces the default one, by which the alarms of the account could publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  return topic;
};

export const createAlarms = (scope: Construct, topology: Topology, email: string | undefined): void => {
  const parent = new Construct(scope, "Alarms");
  const action = new SnsAction(createTopic(parent, email));
  for (const watch of watchesOf(topology)) {
    const alarm = new Alarm(parent, watch.id, {
      alarmName: physicalName(watch.id.replace(/^trajectoire-/, "")),
      alarmDescription: watch.meaning,
      metric: metricOf(watch),
      threshold: watch.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
  }
};
