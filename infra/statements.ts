import { type Acknowledgment, Aws, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Configuration } from "./configuration.ts";
import type { DataStack } from "./data-stack.ts";
import { deadLetterQueuesOf } from "./dead-letters.ts";
import { bucketNameOf } from "./names.ts";
import { named } from "./records.ts";
import { type Fn, type Grant, physicalName, type Topology } from "./topology.ts";

/*
 * What a function may do, action by action. The `grant...` methods of the constructs give more than the topology says:
 * `grantWriteData` adds update, delete and batch writes to a ledger that only grows.
 */

/** Wildcards that are meant, as cdk-nag spells them. */
export const acknowledgementsOf = ({ grants }: Fn): Acknowledgment[] => [
  {
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "X-Ray's actions take no resource: PutTraceSegments and PutTelemetryRecords know only `*`.",
  },
  ...grants.flatMap((grant) =>
    "bucket" in grant
      ? {
          id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${physicalName(grant.bucket)}-<AWS::AccountId>/*]`,
          reason: "The function names the objects it keeps or gives back as it goes: any object, of this one bucket.",
        }
      : [],
  ),
];

type World = { readonly topology: Topology; readonly data: DataStack; readonly configuration: Configuration };

/** A query on an index is asked of the index's own ARN; no other action has business there. */
export const statementsOf = (grant: Grant, { topology, data, configuration }: World): PolicyStatement[] => {
  if ("mail" in grant) {
    return [
      new PolicyStatement({
        actions: grant.mail.map((action) => `ses:${action}`),
        // The address is what is granted. An emulator asks of every identity, and does not say the address (docs/deployed-tier.md).
        resources: ["*"],
        conditions: { StringEqualsIfExists: { "ses:FromAddress": configuration.mailFrom } },
      }),
    ];
  }
  if ("publish" in grant) {
    return [
      new PolicyStatement({
        actions: ["events:PutEvents"],
        resources: [data.bus.eventBusArn],
        // EventBridge always says the source; an emulator that does not is no reason to refuse (docs/deployed-tier.md).
        conditions: { StringEqualsIfExists: { "events:source": grant.publish } },
      }),
    ];
  }
  if ("deadLetters" in grant) {
    return [
      new PolicyStatement({
        actions: grant.deadLetters.map((action) => `sqs:${action}`),
        resources: deadLetterQueuesOf(topology).map(({ name }) =>
          Stack.of(data).formatArn({ service: "sqs", resource: name }),
        ),
      }),
    ];
  }
  if ("bucket" in grant) {
    named(data.buckets, grant.bucket, "bucket");
    const objects = `arn:${Aws.PARTITION}:s3:::${bucketNameOf(grant.bucket)}/*`;
    return [new PolicyStatement({ actions: grant.actions.map((action) => `s3:${action}`), resources: [objects] })];
  }
  const { tableArn } = named(data.tables, grant.table, "table");
  const indexes = Object.keys(named(topology.tables, grant.table, "table").indexes);
  const onTable = new PolicyStatement({
    actions: grant.actions.map((action) => `dynamodb:${action}`),
    resources: [tableArn],
  });
  if (!grant.actions.includes("Query") || indexes.length === 0) return [onTable];
  return [
    onTable,
    new PolicyStatement({
      actions: ["dynamodb:Query"],
      resources: indexes.map((index) => `${tableArn}/index/${index}`),
    }),
  ];
};

/** What Lambda's poller asks of the consumer's role. (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html) */
export const consume = (queue: IQueue): PolicyStatement =>
  new PolicyStatement({
    actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
    resources: [queue.queueArn],
  });

export const sendTo = (queue: IQueue): PolicyStatement =>
  new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [queue.queueArn] });

/** Its own log group (whose ARN ends in `:*`, its streams), and the traces, which have no resource to name. */
export const report = (logs: ILogGroup): PolicyStatement[] => [
  new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logs.logGroupArn] }),
  new PolicyStatement({ actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] }),
];
