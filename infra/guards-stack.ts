import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { Archive, EventBus, EventBusPolicy, type IEventBus, Match } from "aws-cdk-lib/aws-events";
import { AccountPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { createAlarms } from "./alarms.ts";
import type { Configuration, Producer } from "./configuration.ts";
import { physicalName, type Topology } from "./topology.ts";

/** Everything ever said on the bus, for ever: a second copy of the facts, and the refused ones, which a replay says again. */
const createArchive = (scope: Construct, sourceEventBus: IEventBus): void => {
  const archive = new Archive(scope, "Archive", {
    archiveName: physicalName("archive"),
    description: "Everything said on the bus, kept without end",
    sourceEventBus,
    eventPattern: { source: Match.prefix("") },
    // No `retention` is RetentionDays 0, which EventBridge reads as without end.
  });
  archive.applyRemovalPolicy(RemovalPolicy.RETAIN);
};

/**
 * Other accounts need this policy and a right of their own; roles of this account need only the right their role gives.
 * A producer that puts another source is told so at once (NotAuthorizedException).
 */
const admitProducer = (scope: Construct, eventBus: IEventBus, { account, sources }: Producer): void => {
  new EventBusPolicy(scope, account, {
    eventBus,
    statementId: `producer-${account}`,
    statement: new PolicyStatement({
      sid: `producer-${account}`,
      principals: [new AccountPrincipal(account)],
      actions: ["events:PutEvents"],
      resources: [eventBus.eventBusArn],
      conditions: { StringEquals: { "events:source": sources } },
    }).toJSON(),
  });
};

/** What watches over the others. Apart, because small AWS emulators know neither archives nor bus policies. */
export class GuardsStack extends Stack {
  constructor(scope: Construct, id: string, props: { topology: Topology; configuration: Configuration }) {
    super(scope, id, { description: "Trajectoire: the archive of the bus, who may put on it, and the alarms." });
    const { topology, configuration } = props;
    const bus = EventBus.fromEventBusName(this, "Bus", topology.bus);
    createArchive(this, bus);
    const producers = new Construct(this, "Producers");
    for (const producer of configuration.producers) admitProducer(producers, bus, producer);
    createAlarms(this, topology, configuration.alarmEmail);
  }
}
