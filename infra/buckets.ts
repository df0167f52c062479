import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption, type CorsRule, HttpMethods } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { bucketNameOf } from "./names.ts";
import { named } from "./records.ts";
import type { Topology } from "./topology.ts";

/** What a page of the site may do with a bucket itself: send a form that the API signed. */
const fromTheSite = (site: string): CorsRule => ({
  allowedMethods: [HttpMethods.POST],
  allowedOrigins: [site],
  maxAge: Duration.hours(1).toSeconds(),
});

export const createBuckets = (
  scope: Construct,
  { buckets, uploads }: Topology,
  site: string,
): Record<string, Bucket> => {
  const parent = new Construct(scope, "Buckets");
  Validations.of(parent).acknowledge({
    id: "AwsSolutions-S1",
    reason:
      "Only our own functions reach these buckets, and each of their calls is in their logs and traces; a log bucket would be a second store of the same, itself without logs.",
  });
  const created = Object.fromEntries(
    buckets.map((name) => [
      name,
      new Bucket(parent, name, {
        bucketName: bucketNameOf(name),
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        encryption: BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        minimumTLSVersion: 1.2,
        versioned: true,
        ...(uploads.includes(name) ? { cors: [fromTheSite(site)] } : {}),
        removalPolicy: RemovalPolicy.RETAIN,
      }),
    ]),
  );
  for (const name of uploads) named(created, name, "bucket");
  return created;
};
