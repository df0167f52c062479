import { Stack } from "aws-cdk-lib";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { physicalName, type Topology } from "./topology.ts";

/**
 * SES accepts a mail long before it knows what becomes of it: it says so on the default bus, the only one it speaks on, of mails
 * sent under this configuration set. Its name; undefined when nothing is to be said. (CloudFormation:
 * AWS::SES::ConfigurationSetEventDestination EventBridgeDestination)
 */
export const createMailReports = (scope: Construct, { mailReports }: Topology): string | undefined => {
  if (mailReports.length === 0) return undefined;
  const parent = new Construct(scope, "MailReports");
  const set = new CfnConfigurationSet(parent, "Set", { name: physicalName("mails") });
  new CfnConfigurationSetEventDestination(parent, "Destination", {
    configurationSetName: set.ref,
    eventDestination: {
      name: "default-bus",
      enabled: true,
      matchingEventTypes: [...mailReports],
      eventBridgeDestination: {
        eventBusArn: Stack.of(scope).formatArn({ service: "events", resource: "event-bus", resourceName: "default" }),
      },
    },
  });
  return set.ref;
};
