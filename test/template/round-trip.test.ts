import { describe, expect, it } from "vitest";
import { type Topology, topology } from "../../infra/topology.ts";
import { isThorough } from "../runs.ts";
import { anotherTopology } from "./another-topology.ts";
import { leavesOf, withAnother } from "./leaves.ts";
import { projectTopology } from "./project-topology.ts";
import type { Resource } from "./resources.ts";
import { synthesiseWiring } from "./synthesise.ts";

const { resources } = synthesiseWiring(topology);

/** The projection, or the sentence with which the stacks or the projector refuse. */
const outcomeOf = (make: () => Topology): Topology | string => {
  try {
    return make();
  } catch (error) {
    return String(error);
  }
};

describe("the synthesised templates", () => {
  it("say what the topology says, no more and no less", () => {
    expect(projectTopology(resources)).toEqual(topology);
  });

  it("say what any other topology says", () => {
    expect(projectTopology(synthesiseWiring(anotherTopology).resources)).toEqual(anotherTopology);
  });
});

describe("a topology altered in one place", () => {
  it.each(leavesOf(topology, isThorough ? Number.POSITIVE_INFINITY : 2).map((path) => [path.join("."), path] as const))(
    "differs: %s",
    (_, path) => {
      const altered = withAnother(topology, path);
      expect(projectTopology(resources)).not.toEqual(altered);

      // Either the other value travels all the way, or the stacks or the projector name what is wrong: nothing is ignored.
      const outcome = outcomeOf(() => projectTopology(synthesiseWiring(altered).resources));
      expect(outcome).not.toEqual(topology);
      if (typeof outcome !== "string") expect(outcome).toEqual(altered);
    },
  );
});

type Properties = Record<string, unknown>;

/** The templates with one resource of a type changed by hand, as a slip in a stack would. */
const slipped = (
  type: string,
  change: (properties: Properties) => Properties,
  isMeant: (properties: Properties) => boolean = () => true,
): Resource[] => {
  const target = resources.find((resource) => resource.type === type && isMeant(resource.properties));
  if (target === undefined) throw new Error(`No ${type} to change`);
  const copy: Resource = structuredClone(target);
  return resources.map((resource) =>
    resource === target ? { ...copy, properties: JSON.parse(JSON.stringify(change(copy.properties))) } : resource,
  );
};

const isSigned = ({ AuthorizationType }: Properties): boolean => AuthorizationType === "JWT";

const withRight = (action: string, resource: string) => (properties: Properties) => ({
  ...properties,
  Policies: [
    ...(Array.isArray(properties["Policies"]) ? properties["Policies"] : []),
    {
      PolicyName: "slipped-in",
      PolicyDocument: { Statement: [{ Effect: "Allow", Action: action, Resource: resource }] },
    },
  ],
});

const ledgerArn = "arn:aws:dynamodb:eu-west-3:111111111111:table/trajectoire-ledger";
const deadLettersArn = "arn:aws:sqs:eu-west-3:111111111111:trajectoire-facts-dead";
const workArn = "arn:aws:dynamodb:eu-west-3:111111111111:table/trajectoire-work";

describe("a template altered in one place differs", () => {
  it.each<[string, Resource[]]>([
    ["a deletion right on the ledger", slipped("AWS::IAM::Role", withRight("dynamodb:DeleteItem", ledgerArn))],
    ["a right on every table", slipped("AWS::IAM::Role", withRight("dynamodb:PutItem", "*"))],
    ["a right on the ledger's neighbours", slipped("AWS::IAM::Role", withRight("dynamodb:PutItem", `${ledgerArn}*`))],
    ["a write to an index", slipped("AWS::IAM::Role", withRight("dynamodb:PutItem", `${workArn}/index/lists`))],
    ["a right to read dead letters", slipped("AWS::IAM::Role", withRight("sqs:ReceiveMessage", deadLettersArn))],
    ["a right to publish", slipped("AWS::IAM::Role", withRight("events:PutEvents", "*"))],
    [
      "a managed policy",
      slipped("AWS::IAM::Role", (role) => ({
        ...role,
        ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
      })),
    ],
    ["a rule on another bus", slipped("AWS::Events::Rule", (rule) => ({ ...rule, EventBusName: "default" }))],
    [
      "mail reports to another bus",
      slipped("AWS::SES::ConfigurationSetEventDestination", (made) => ({
        ...made,
        EventDestination: {
          ...Object(made["EventDestination"]),
          EventBridgeDestination: { EventBusArn: "arn:aws:events:eu-west-3:111111111111:event-bus/trajectoire" },
        },
      })),
    ],
    ["a disabled rule", slipped("AWS::Events::Rule", (rule) => ({ ...rule, State: "DISABLED" }))],
    [
      "a pattern of prefixes",
      slipped("AWS::Events::Rule", (rule) => ({ ...rule, EventPattern: { source: [{ prefix: "trajectoire." }] } })),
    ],
    [
      "a pattern that looks into the detail",
      slipped("AWS::Events::Rule", (rule) => ({
        ...rule,
        EventPattern: { source: [{ "anything-but": ["trajectoire.portfolio"] }], detail: { metadata: ["x"] } },
      })),
    ],
    ["a disabled mapping", slipped("AWS::Lambda::EventSourceMapping", (feed) => ({ ...feed, Enabled: false }))],
    ["a mapping without a ceiling", slipped("AWS::Lambda::EventSourceMapping", ({ ScalingConfig, ...feed }) => feed)],
    [
      "a flexible schedule",
      slipped("AWS::Scheduler::Schedule", (daily) => ({ ...daily, FlexibleTimeWindow: { Mode: "FLEXIBLE" } })),
    ],
    ["a schedule in UTC", slipped("AWS::Scheduler::Schedule", ({ ScheduleExpressionTimezone, ...daily }) => daily)],
    [
      "an open route",
      slipped("AWS::ApiGatewayV2::Route", (route) => ({ ...route, AuthorizationType: "NONE" }), isSigned),
    ],
    [
      "a route behind no authoriser",
      slipped("AWS::ApiGatewayV2::Route", ({ AuthorizerId, ...route }) => route, isSigned),
    ],
    [
      "a time to live on the ledger",
      slipped("AWS::DynamoDB::Table", (table) => ({
        ...table,
        TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      })),
    ],
    ["a forgotten resource", resources.filter(({ type }) => type !== "AWS::Lambda::EventSourceMapping")],
  ])("%s", (_, altered) => {
    expect(outcomeOf(() => projectTopology(altered))).not.toEqual(topology);
  });
});
