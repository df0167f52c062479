import * as z from "zod";
import type { Fn, Grant, Topology } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType, type Resource } from "./resources.ts";
import { type Statement, statementsByRole } from "./statements.ts";

const lambda = z.object({
  FunctionName: z.string(),
  Description: z.string(),
  Timeout: z.number(),
  Role: z.string(),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});
const mapping = z.object({ FunctionName: z.string(), EventSourceArn: z.string() });

const tableActions = z.array(z.enum(["GetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem"]));
const deadLetterActions = z.array(z.enum(["GetQueueAttributes"]));
const bucketActions = z.array(z.enum(["GetObject", "PutObject"]));

/** `["dynamodb:PutItem"]` of dynamodb: `["PutItem"]`; undefined when any action is another service's. */
const actionsOn = (service: string, actions: readonly string[]): string[] | undefined =>
  actions.every((action) => action.startsWith(`${service}:`))
    ? actions.map((action) => action.slice(service.length + 1))
    : undefined;

const tableArn = /^arn:aws:dynamodb:eu-west-3:111111111111:table\/([^/*]+)$/;
const indexArn = /^arn:aws:dynamodb:eu-west-3:111111111111:table\/([^/*]+)\/index\/([^/*]+)$/;
const objectsArn = /^arn:aws:s3:::([^/*]+)\/\*$/;

/** Exactly what a grant to publish comes to: under these sources, and under no other condition. */
const publication = z.strictObject({
  Effect: z.literal("Allow"),
  Action: z.tuple([z.literal("events:PutEvents")]),
  Resource: z.tuple([z.string().regex(/event-bus\/|Bus\w+\.Arn$/)]),
  Condition: z.strictObject({ StringEqualsIfExists: z.strictObject({ "events:source": z.array(z.string()).min(1) }) }),
});

/** Exactly what a grant to send mail comes to: from one address. */
const mailing = z.strictObject({
  Effect: z.literal("Allow"),
  Action: z.tuple([z.literal("ses:SendEmail")]),
  Resource: z.tuple([z.literal("*")]),
  Condition: z.strictObject({
    StringEqualsIfExists: z.strictObject({ "ses:FromAddress": z.literal("alertes@trajectoire.invalid") }),
  }),
});

const isSame = (left: readonly string[], right: readonly string[]): boolean => left.join() === right.join();

type Surroundings = {
  readonly tables: Topology["tables"];
  readonly feeding: readonly string[];
  readonly deadLetters: string | undefined;
  /** Every queue that feeds nobody. */
  readonly allDeadLetters: readonly string[];
};

/** What every function may do, by the topology or without being named there: be fed, keep what failed, log, trace. */
const isImplied = ({ Action, Resource }: Statement, { feeding, deadLetters }: Surroundings): boolean =>
  (isSame(Action, ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]) &&
    Resource.every((arn) => feeding.includes(arn))) ||
  (isSame(Action, ["sqs:SendMessage"]) && deadLetters !== undefined && isSame(Resource, [deadLetters])) ||
  (isSame(Action, ["logs:CreateLogStream", "logs:PutLogEvents"]) &&
    Resource.every((arn) => /^\w+Logs\w+\.Arn$/.test(arn))) ||
  isSame(Action, ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]);

/** The grant a statement stands for; nothing for what is implied. Throws on a right that no topology gives. */
const projectStatement = (given: Statement, surroundings: Surroundings): Grant[] => {
  const published = publication.safeParse(given);
  if (published.success) return [{ publish: published.data.Condition.StringEqualsIfExists["events:source"] }];
  if (mailing.safeParse(given).success) return [{ mail: ["SendEmail"] }];
  if (given.Effect !== "Allow" || given.Condition !== undefined || given.Principal !== undefined) {
    throw new Error(`A statement of another kind: ${JSON.stringify(given)}`);
  }
  const [resource = "", ...others] = given.Resource;
  const table = tableArn.exec(resource)?.[1];
  const onTable = actionsOn("dynamodb", given.Action);
  if (onTable !== undefined && table !== undefined && others.length === 0) {
    return [{ table: logicalName(table), actions: tableActions.parse(onTable) }];
  }
  const indexed = indexArn.exec(resource)?.[1];
  if (indexed !== undefined && isSame(given.Action, ["dynamodb:Query"])) {
    const declared = Object.keys(surroundings.tables[logicalName(indexed)]?.indexes ?? {});
    const queried = given.Resource.map((arn) => (indexArn.exec(arn)?.[1] === indexed ? indexArn.exec(arn)?.[2] : arn));
    if (isSame(queried.map(String), declared)) return [];
  }
  const bucket = objectsArn.exec(resource)?.[1];
  const onObjects = actionsOn("s3", given.Action);
  if (onObjects !== undefined && bucket !== undefined && others.length === 0) {
    return [{ bucket: logicalName(bucket), actions: bucketActions.parse(onObjects) }];
  }
  const onQueues = actionsOn("sqs", given.Action);
  if (onQueues !== undefined && isSame([...given.Resource].sort(), surroundings.allDeadLetters)) {
    return [{ deadLetters: deadLetterActions.parse(onQueues) }];
  }
  if (isImplied(given, surroundings)) return [];
  throw new Error(`A right that no topology gives: ${JSON.stringify(given)}`);
};

export const projectFunctions = (resources: readonly Resource[], tables: Topology["tables"]): Topology["functions"] => {
  const rights = statementsByRole(resources);
  const mappings = ofType(resources, "AWS::Lambda::EventSourceMapping", mapping);
  const fed = mappings.map(({ properties }) => properties.EventSourceArn);
  const allDeadLetters = ofType(resources, "AWS::SQS::Queue", z.object({ QueueName: z.string() }))
    .map(({ properties }) => `arn:aws:sqs:eu-west-3:111111111111:${properties.QueueName}`)
    .filter((arn) => !fed.includes(arn))
    .sort();
  return Object.fromEntries(
    ofType(resources, "AWS::Lambda::Function", lambda).map(({ properties }): [string, Fn] => {
      const surroundings = {
        tables,
        feeding: mappings
          .filter((feed) => feed.properties.FunctionName === properties.FunctionName)
          .map((feed) => feed.properties.EventSourceArn),
        deadLetters: properties.DeadLetterConfig?.TargetArn,
        allDeadLetters,
      };
      const statements = rights.get(properties.Role);
      if (statements === undefined) throw new Error(`${properties.FunctionName} has no role of its own`);
      return [
        logicalName(properties.FunctionName),
        {
          entry: properties.Description,
          timeoutSeconds: properties.Timeout,
          grants: statements.flatMap((given) => projectStatement(given, surroundings)),
        },
      ];
    }),
  );
};
