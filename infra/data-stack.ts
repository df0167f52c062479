import { Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { createBuckets } from "./buckets.ts";
import type { Configuration } from "./configuration.ts";
import { createQueues, type Queues } from "./queues.ts";
import { createTables } from "./tables.ts";
import type { Topology } from "./topology.ts";
import { createUserPool, type People } from "./user-pool.ts";

/** What must outlive every deployment: tables, buckets, people, and the bus and queues that may hold facts in flight. */
export class DataStack extends Stack {
  /** The classic bus (docs/decisions/0001). */
  readonly bus: EventBus;
  readonly tables: Readonly<Record<string, Table>>;
  readonly buckets: Readonly<Record<string, Bucket>>;
  readonly queues: Queues;
  /** Absent when the deployment names an issuer of its own. */
  readonly people: People | undefined;

  constructor(scope: Construct, id: string, props: { topology: Topology; configuration: Configuration }) {
    super(scope, id, {
      description: "Trajectoire: tables, buckets, bus, queues and people. Outlives every deployment.",
      terminationProtection: true,
    });
    const { topology, configuration } = props;
    const { identity, site } = configuration;
    this.bus = new EventBus(this, "Bus", { eventBusName: topology.bus });
    this.tables = createTables(this, topology);
    this.buckets = createBuckets(this, topology, site);
    this.queues = createQueues(this, topology);
    this.people = identity.kind === "user-pool" ? createUserPool(this, site) : undefined;
  }
}
