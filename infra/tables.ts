import { RemovalPolicy } from "aws-cdk-lib";
import { type Attribute, AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import { mapRecord } from "./records.ts";
import { physicalName, type Table as TableShape, type Topology } from "./topology.ts";

const textKey = (name: string): Attribute => ({ name, type: AttributeType.STRING });

const createTable = (scope: Construct, name: string, { partition, sort, ttl, indexes }: TableShape): Table => {
  const table = new Table(scope, name, {
    tableName: physicalName(name),
    partitionKey: textKey(partition),
    sortKey: textKey(sort),
    ...(ttl === undefined ? {} : { timeToLiveAttribute: ttl }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    /*
     * The account's own `aws/dynamodb` key: CloudTrail shows its use, and nobody can delete it. A customer key scheduled for
     * deletion by mistake would take with it a ledger that exists nowhere else.
     */
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const [indexName, index] of Object.entries(indexes)) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: textKey(index.partition),
      sortKey: textKey(index.sort),
    });
  }
  return table;
};

export const createTables = (scope: Construct, { tables }: Topology): Record<string, Table> => {
  const parent = new Construct(scope, "Tables");
  return mapRecord(tables, (name, table) => createTable(parent, name, table));
};
