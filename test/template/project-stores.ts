import * as z from "zod";
import type { Table, Topology } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType, type Resource } from "./resources.ts";

const textKeys = z
  .tuple([
    z.object({ AttributeName: z.string(), KeyType: z.literal("HASH") }),
    z.object({ AttributeName: z.string(), KeyType: z.literal("RANGE") }),
  ])
  .transform(([hash, range]) => ({ partition: hash.AttributeName, sort: range.AttributeName }));
const table = z.object({
  TableName: z.string(),
  KeySchema: textKeys,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.literal("S") })),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.literal(true) }).optional(),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: textKeys,
        Projection: z.object({ ProjectionType: z.literal("ALL") }),
      }),
    )
    .default([]),
});

export const projectTables = (resources: readonly Resource[]): Topology["tables"] =>
  Object.fromEntries(
    ofType(resources, "AWS::DynamoDB::Table", table).map(({ properties }): [string, Table] => {
      const ttl = properties.TimeToLiveSpecification?.AttributeName;
      return [
        logicalName(properties.TableName),
        {
          ...properties.KeySchema,
          ...(ttl === undefined ? {} : { ttl }),
          indexes: Object.fromEntries(
            properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => [IndexName, KeySchema]),
          ),
        },
      ];
    }),
  );

/** Exactly what a browser may do with a bucket that takes uploads: send a form, from the site alone. */
const fromTheSite = z.strictObject({
  CorsRules: z.tuple([
    z.strictObject({
      AllowedMethods: z.tuple([z.literal("POST")]),
      AllowedOrigins: z.tuple([z.literal("https://trajectoire.invalid")]),
      MaxAge: z.number(),
    }),
  ]),
});
const bucket = z.object({ BucketName: z.string(), CorsConfiguration: fromTheSite.optional() });

export const projectBuckets = (resources: readonly Resource[]): Topology["buckets"] =>
  ofType(resources, "AWS::S3::Bucket", bucket).map(({ properties }) => logicalName(properties.BucketName));

export const projectUploads = (resources: readonly Resource[]): Topology["uploads"] =>
  ofType(resources, "AWS::S3::Bucket", bucket)
    .filter(({ properties }) => properties.CorsConfiguration !== undefined)
    .map(({ properties }) => logicalName(properties.BucketName));
