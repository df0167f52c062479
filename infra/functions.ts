import { Duration, Validations } from "aws-cdk-lib";
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, EventSourceMapping, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { codeOf } from "./bundle.ts";
import type { Configuration } from "./configuration.ts";
import type { DataStack } from "./data-stack.ts";
import { deadLetterQueuesOf } from "./dead-letters.ts";
import { bucketNameOf, queueUrlOf } from "./names.ts";
import { mapRecord, named } from "./records.ts";
import { acknowledgementsOf, consume, report, sendTo, statementsOf } from "./statements.ts";
import {
  bodyLimitsOf,
  type Fn,
  physicalName,
  type SignIn,
  signInVariablesOf,
  type Topology,
  variablesOf,
} from "./topology.ts";

type World = {
  readonly topology: Topology;
  readonly data: DataStack;
  readonly configuration: Configuration;
  readonly signIn: SignIn;
  /** Absent while the site's address is not known: there is no CloudFront to answer alone. */
  readonly originSecret: string | undefined;
  readonly mailConfigurationSet: string | undefined;
};

const queuesOf = (name: string, { topology, data }: World) =>
  Object.entries(topology.queues)
    .filter(([, { consumer }]) => consumer === name)
    .map(([queueName, shape]) => ({ queueName, ...shape, queue: named(data.queues.queues, queueName, "queue") }));

const createFunction = (scope: Construct, name: string, fn: Fn, world: World): LambdaFunction => {
  const { topology, data, configuration, signIn, originSecret, mailConfigurationSet } = world;
  const routes = topology.routes.filter((route) => route.fn === name);
  const parent = new Construct(scope, name);
  const deadLetterQueue = data.queues.scheduledDeadLetters[name];
  // No name of ours: with a fixed one, a stack made again would stumble over the group the last one kept.
  const logGroup = new LogGroup(parent, "Logs", { retention: RetentionDays.ONE_YEAR });
  const statements: PolicyStatement[] = [
    ...fn.grants.flatMap((grant) => statementsOf(grant, world)),
    ...queuesOf(name, world).map(({ queue }) => consume(queue)),
    ...(deadLetterQueue === undefined ? [] : [sendTo(deadLetterQueue)]),
    ...report(logGroup),
  ];
  const role = new Role(parent, "Role", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: { granted: new PolicyDocument({ minimize: false, statements }) },
  });
  Validations.of(role).acknowledge(...acknowledgementsOf(fn));
  return new LambdaFunction(parent, "Function", {
    functionName: physicalName(name),
    // The entry: what a person looks for in the console, and what the round-trip test reads.
    description: fn.entry,
    code: codeOf(fn.entry),
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    // Lambda gives processor time with memory; a fold is processor time.
    memorySize: 1024,
    timeout: Duration.seconds(fn.timeoutSeconds),
    tracing: Tracing.ACTIVE,
    logGroup,
    // As it stands: the constructs would add their own, wider statements.
    role: role.withoutPolicyUpdates(),
    // Scheduler invokes asynchronously: a run that fails at every attempt is lost without this.
    ...(deadLetterQueue === undefined ? {} : { deadLetterQueue }),
    environment: {
      ...variablesOf(fn, {
        bus: topology.bus,
        bucketName: bucketNameOf,
        mailFrom: configuration.mailFrom,
        site: configuration.site,
        mailConfigurationSet,
        deadLetterUrls: deadLetterQueuesOf(topology).map(({ name: queue }) => queueUrlOf(queue)),
      }),
      ...bodyLimitsOf(routes),
      ...signInVariablesOf(routes, signIn),
      ...(originSecret === undefined || routes.length === 0 ? {} : { ORIGIN_SECRET: originSecret }),
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: "Trajectoire",
      NODE_OPTIONS: "--enable-source-maps",
    },
  });
};

const feed = (name: string, target: LambdaFunction, world: World): void => {
  for (const { queueName, queue, batchSize, windowSeconds, maxConcurrency } of queuesOf(name, world)) {
    new EventSourceMapping(target, `from-${queueName}`, {
      target,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxBatchingWindow: Duration.seconds(windowSeconds),
      maxConcurrency,
      // One bad message must not send its nine neighbours round again.
      reportBatchItemFailures: true,
    });
  }
};

export const createFunctions = (scope: Construct, world: World): Record<string, LambdaFunction> => {
  const parent = new Construct(scope, "Functions");
  const functions = mapRecord(world.topology.functions, (name, fn) => createFunction(parent, name, fn, world));
  for (const { consumer } of Object.values(world.topology.queues)) named(functions, consumer, "function");
  for (const [name, created] of Object.entries(functions)) feed(name, created, world);
  return functions;
};
