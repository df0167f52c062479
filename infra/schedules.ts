import { Aws, Duration, Stack, TimeZone } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { type IScheduleTarget, Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { named } from "./records.ts";
import { sendTo } from "./statements.ts";
import { physicalName, type Topology } from "./topology.ts";

/** Only Scheduler, on behalf of this account's default group, may take the role. */
const createRole = (scope: Construct, fn: IFunction, deadLetters: IQueue): Role =>
  new Role(scope, "Role", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: {
        StringEquals: {
          "aws:SourceAccount": Aws.ACCOUNT_ID,
          "aws:SourceArn": Stack.of(scope).formatArn({
            service: "scheduler",
            resource: "schedule-group",
            resourceName: "default",
          }),
        },
      },
    }),
    inlinePolicies: {
      granted: new PolicyDocument({
        minimize: false,
        statements: [
          new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.functionArn] }),
          sendTo(deadLetters),
        ],
      }),
    },
  });

/** `targets.LambdaInvoke` would let its role invoke every version of the function, `:*`. */
const invoke = (fn: IFunction, role: Role, deadLetters: IQueue, input: Record<string, string>): IScheduleTarget => ({
  bind: () => ({
    arn: fn.functionArn,
    role,
    input: ScheduleTargetInput.fromObject(input),
    deadLetterConfig: { arn: deadLetters.queueArn },
    retryPolicy: { maximumEventAgeInSeconds: Duration.hours(1).toSeconds(), maximumRetryAttempts: 10 },
  }),
});

export const createSchedules = (
  scope: Construct,
  props: {
    topology: Topology;
    functions: Readonly<Record<string, IFunction>>;
    deadLetters: Readonly<Record<string, IQueue>>;
  },
): void => {
  const parent = new Construct(scope, "Schedules");
  for (const [name, { cron, zone, fn, input }] of Object.entries(props.topology.schedules)) {
    const schedule = new Construct(parent, name);
    const target = named(props.functions, fn, "function");
    const deadLetters = named(props.deadLetters, fn, "scheduled function");
    new Schedule(schedule, "Schedule", {
      scheduleName: physicalName(name),
      schedule: ScheduleExpression.expression(`cron(${cron})`, TimeZone.of(zone)),
      target: invoke(target, createRole(schedule, target, deadLetters), deadLetters, input),
    });
  }
};
