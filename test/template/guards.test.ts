import { describe, expect, it } from "vitest";
import { topology } from "../../infra/topology.ts";
import { synthesiseWiring } from "./synthesise.ts";

const guardsWith = (context: Record<string, unknown>) =>
  synthesiseWiring(topology, context).resources.filter(({ stack }) => stack === "TrajectoireGuards");
const propertiesOf = (type: string, context: Record<string, unknown> = {}) =>
  guardsWith(context)
    .filter((resource) => resource.type === type)
    .map(({ properties }) => properties);

const busArn = "arn:aws:events:eu-west-3:111111111111:event-bus/trajectoire";

describe("the guards", () => {
  it("keep everything said on the bus, without end", () => {
    expect(propertiesOf("AWS::Events::Archive")).toEqual([
      expect.objectContaining({ SourceArn: busArn, EventPattern: { source: [{ prefix: "" }] }, RetentionDays: 0 }),
    ]);
  });

  it("admit no other account by default", () => {
    expect(propertiesOf("AWS::Events::EventBusPolicy")).toEqual([]);
  });

  it("admit a registered account under its sources only", () => {
    const producers = JSON.stringify([{ account: "222222222222", sources: ["trajectoire.finance"] }]);
    expect(propertiesOf("AWS::Events::EventBusPolicy", { producers })).toEqual([
      {
        EventBusName: "trajectoire",
        StatementId: "producer-222222222222",
        Statement: {
          Sid: "producer-222222222222",
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::222222222222:root" },
          Action: "events:PutEvents",
          Resource: busArn,
          Condition: { StringEquals: { "events:source": ["trajectoire.finance"] } },
        },
      },
    ]);
  });

  it("refer to no other stack's resources, so that an emulator can do without them", () => {
    expect(JSON.stringify(guardsWith({}))).not.toContain("ImportValue");
  });
});

describe("an alarm", () => {
  const alarms = propertiesOf("AWS::CloudWatch::Alarm");
  const watched = (metric: string) =>
    alarms
      .filter(({ MetricName }) => MetricName === metric)
      .map(({ Dimensions }) => JSON.stringify(Dimensions).match(/trajectoire-[a-z-]+/)?.[0])
      .sort();
  const namesOf = (type: string, property: string) =>
    synthesiseWiring(topology)
      .resources.filter((resource) => resource.type === type)
      .map(({ properties }) => properties[property]);

  it("watches every dead-letter queue for a first message", () => {
    const dead = namesOf("AWS::SQS::Queue", "QueueName").filter((name) => String(name).endsWith("-dead"));
    expect(watched("ApproximateNumberOfMessagesVisible")).toEqual(dead.sort());
  });

  it("watches every live queue for age, and every function for errors and throttles", () => {
    const live = namesOf("AWS::SQS::Queue", "QueueName").filter((name) => !String(name).endsWith("-dead"));
    const functions = namesOf("AWS::Lambda::Function", "FunctionName").sort();
    expect(watched("ApproximateAgeOfOldestMessage")).toEqual(live.sort());
    expect(watched("Errors")).toEqual(functions);
    expect(watched("Throttles")).toEqual(functions);
  });

  it("is sent to the topic, by a topic that lets CloudWatch publish", () => {
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({ AlarmActions: [expect.stringContaining("Topic")], Threshold: expect.any(Number) });
    }
    const [policy] = propertiesOf("AWS::SNS::TopicPolicy");
    expect(policy).toMatchObject({
      PolicyDocument: {
        Statement: expect.arrayContaining([
          expect.objectContaining({ Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" } }),
        ]),
      },
    });
  });

  it("reaches a person when the deployment names one", () => {
    expect(propertiesOf("AWS::SNS::Subscription", { alarmEmail: "garde@example.fr" })).toEqual([
      expect.objectContaining({ Protocol: "email", Endpoint: "garde@example.fr" }),
    ]);
  });
});
