import * as z from "zod";
import type { Pattern, Rule, Schedule, Topology } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType, type Resource } from "./resources.ts";

const bus = z.object({ Name: z.string() });
const pattern = z.strictObject({
  source: z.union([z.array(z.string()), z.tuple([z.strictObject({ "anything-but": z.array(z.string()) })])]),
  "detail-type": z.array(z.string()).optional(),
});
const rule = z.object({
  Name: z.string(),
  EventBusName: z.string(),
  State: z.literal("ENABLED"),
  EventPattern: pattern,
  Targets: z.tuple([z.object({ Arn: z.string() })]),
});

export const projectBus = (resources: readonly Resource[]): string => {
  const [only, ...others] = ofType(resources, "AWS::Events::EventBus", bus);
  if (only === undefined || others.length > 0) throw new Error("Not one bus");
  return only.properties.Name;
};

const projectPattern = ({ source, "detail-type": detailType }: z.output<typeof pattern>): Pattern => ({
  source,
  ...(detailType === undefined ? {} : { "detail-type": detailType }),
});

export const projectRules = (resources: readonly Resource[]): Topology["rules"] =>
  Object.fromEntries(
    ofType(resources, "AWS::Events::Rule", rule).map(({ properties }): [string, Rule] => {
      const { EventBusName } = properties;
      const isOurs = EventBusName === projectBus(resources);
      if (!isOurs && EventBusName !== "default") throw new Error(`${properties.Name} is on another bus`);
      const [target] = properties.Targets;
      return [
        logicalName(properties.Name),
        {
          ...(isOurs ? {} : { bus: "default" }),
          pattern: projectPattern(properties.EventPattern),
          queue: logicalName(target.Arn),
        },
      ];
    }),
  );

const mailDestination = z.object({
  ConfigurationSetName: z.literal("trajectoire-mails"),
  EventDestination: z.strictObject({
    Name: z.string(),
    Enabled: z.literal(true),
    MatchingEventTypes: z.array(z.enum(["bounce", "complaint", "reject"])),
    EventBridgeDestination: z.strictObject({
      EventBusArn: z.literal("arn:aws:events:eu-west-3:111111111111:event-bus/default"),
    }),
  }),
});

export const projectMailReports = (resources: readonly Resource[]): Topology["mailReports"] =>
  ofType(resources, "AWS::SES::ConfigurationSetEventDestination", mailDestination).flatMap(
    ({ properties }) => properties.EventDestination.MatchingEventTypes,
  );

const schedule = z.object({
  Name: z.string(),
  State: z.literal("ENABLED"),
  ScheduleExpression: z.string().regex(/^cron\(.*\)$/),
  ScheduleExpressionTimezone: z.literal("Europe/Paris"),
  FlexibleTimeWindow: z.object({ Mode: z.literal("OFF") }),
  Target: z.object({ Arn: z.string(), Input: z.string() }),
});

export const projectSchedules = (resources: readonly Resource[]): Topology["schedules"] =>
  Object.fromEntries(
    ofType(resources, "AWS::Scheduler::Schedule", schedule).map(({ properties }): [string, Schedule] => [
      logicalName(properties.Name),
      {
        cron: properties.ScheduleExpression.slice("cron(".length, -1),
        zone: properties.ScheduleExpressionTimezone,
        fn: logicalName(properties.Target.Arn),
        input: z.record(z.string(), z.string()).parse(JSON.parse(properties.Target.Input)),
      },
    ]),
  );
