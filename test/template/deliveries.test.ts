import { describe, expect, it } from "vitest";
import * as z from "zod";
import { topology } from "../../infra/topology.ts";
import { ofType } from "./resources.ts";
import { policyDocument, statementsByRole } from "./statements.ts";
import { synthesiseWiring } from "./synthesise.ts";

/* Queues, rules and schedules: what carries a fact or a task, and what keeps it when it cannot be handled. */

const { resources } = synthesiseWiring(topology);

const queue = z.object({
  QueueName: z.string(),
  MessageRetentionPeriod: z.number(),
  VisibilityTimeout: z.number().optional(),
  SqsManagedSseEnabled: z.literal(true),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string() }).optional(),
  RedriveAllowPolicy: z
    .object({ redrivePermission: z.string(), sourceQueueArns: z.array(z.string()).optional() })
    .optional(),
});
const queues = ofType(resources, "AWS::SQS::Queue", queue);
const arnOf = (name: string): string => `arn:aws:sqs:eu-west-3:111111111111:${name}`;

const deadLetterConfig = z.object({ Arn: z.string() });
const rules = ofType(
  resources,
  "AWS::Events::Rule",
  z.object({
    Name: z.string(),
    EventBusName: z.string(),
    Targets: z.array(z.object({ Arn: z.string(), DeadLetterConfig: deadLetterConfig })),
  }),
);
const schedules = ofType(
  resources,
  "AWS::Scheduler::Schedule",
  z.object({ Target: z.object({ Arn: z.string(), RoleArn: z.string(), DeadLetterConfig: deadLetterConfig }) }),
);
const functions = ofType(
  resources,
  "AWS::Lambda::Function",
  z.object({ FunctionName: z.string(), DeadLetterConfig: z.object({ TargetArn: z.string() }).optional() }),
);

/** Dead-letter queues by use: redriven to by a queue, or named by a target or a function. */
const redriveTargets = queues.flatMap(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn ?? []);
const deliveryTargets = [
  ...rules.flatMap(({ properties }) => properties.Targets.map((target) => target.DeadLetterConfig.Arn)),
  ...schedules.map(({ properties }) => properties.Target.DeadLetterConfig.Arn),
  ...functions.flatMap(({ properties }) => properties.DeadLetterConfig?.TargetArn ?? []),
];
const isDeadLetters = (name: string): boolean => [...redriveTargets, ...deliveryTargets].includes(arnOf(name));

const queuePolicies = ofType(
  resources,
  "AWS::SQS::QueuePolicy",
  z.object({ Queues: z.tuple([z.string()]), PolicyDocument: policyDocument }),
);
const statementsOn = (arn: string) =>
  queuePolicies
    .filter(({ properties }) => arnOf(properties.Queues[0]) === arn)
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);

describe.each(queues.map(({ properties }) => [properties.QueueName, properties] as const))("queue %s", (name, made) => {
  it("is a dead-letter queue or has one", () => {
    expect(isDeadLetters(name)).toBe(made.RedrivePolicy === undefined);
  });

  it("keeps dead letters for fourteen days, longer than live ones", () => {
    if (isDeadLetters(name)) expect(made.MessageRetentionPeriod).toBe(14 * 86_400);
    else expect(made.MessageRetentionPeriod).toBeLessThan(14 * 86_400);
  });

  it("takes dead letters from no queue but its own", () => {
    if (!isDeadLetters(name)) return;
    const sources = queues
      .filter(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn === arnOf(name))
      .map(({ properties }) => arnOf(properties.QueueName));
    expect(made.RedriveAllowPolicy).toEqual(
      sources.length === 0
        ? { redrivePermission: "denyAll" }
        : { redrivePermission: "byQueue", sourceQueueArns: sources },
    );
  });

  it("has one policy, which refuses unencrypted calls", () => {
    expect(queuePolicies.filter(({ properties }) => properties.Queues[0] === name)).toHaveLength(1);
    expect(statementsOn(arnOf(name))).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Action: ["sqs:*"],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  });
});

it("gives each rule target and each scheduled function a dead-letter queue of its own", () => {
  const ofRules = rules.flatMap(({ properties }) => properties.Targets.map((target) => target.DeadLetterConfig.Arn));
  expect(new Set([...ofRules, ...redriveTargets]).size).toBe(ofRules.length + redriveTargets.length);
  for (const { properties } of schedules) {
    const run = functions.find((fn) => properties.Target.Arn.endsWith(`:function:${fn.properties.FunctionName}`));
    expect(run?.properties.DeadLetterConfig?.TargetArn).toBe(properties.Target.DeadLetterConfig.Arn);
  }
});

describe.each(rules.map(({ properties }) => [properties.Name, properties] as const))("rule %s", (name, rule) => {
  it("may put on its queue and on its dead-letter queue", () => {
    const path = rule.EventBusName === "default" ? name : `${rule.EventBusName}/${name}`;
    const ruleArn = `arn:aws:events:eu-west-3:111111111111:rule/${path}`;
    for (const { Arn, DeadLetterConfig } of rule.Targets) {
      for (const arn of [Arn, DeadLetterConfig.Arn]) {
        expect(statementsOn(arn)).toContainEqual({
          Effect: "Allow",
          Principal: { Service: ["events.amazonaws.com"] },
          Action: ["sqs:SendMessage"],
          Resource: [arn],
          Condition: { ArnEquals: { "aws:SourceArn": ruleArn } },
        });
      }
    }
  });
});

it.each(schedules.map((schedule) => [schedule.logicalId, schedule.properties.Target] as const))(
  "lets %s invoke its function and keep its dead letters, and nothing else",
  (_, { Arn, RoleArn, DeadLetterConfig }) => {
    expect(statementsByRole(resources).get(RoleArn)).toEqual([
      { Effect: "Allow", Action: ["lambda:InvokeFunction"], Resource: [Arn] },
      { Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [DeadLetterConfig.Arn] },
    ]);
  },
);

it.each(Object.entries(topology.queues))("gives %s six times its consumer's timeout, as Lambda asks", (name, shape) => {
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
  const consumer = topology.functions[shape.consumer];
  expect(shape.visibilitySeconds, name).toBeGreaterThanOrEqual(
    6 * (consumer?.timeoutSeconds ?? Infinity) + shape.windowSeconds,
  );
});
