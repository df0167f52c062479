import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { bucketNameOf } from "./names.ts";
import type { Topology } from "./topology.ts";

export const createBuckets = (scope: Construct, { buckets }: Topology): Record<string, Bucket> => {
  const parent = new Construct(scope, "Buckets");
  Validations.of(parent).acknowledge({
    id: "AwsSolutions-S1",
    reason:
      "Only our own functions reach these buckets, and each of their calls is in their logs and traces; a log bucket would be a second store of the same, itself without logs.",
  });
  return Object.fromEntries(
    buckets.map((name) => [
      name,
      new Bucket(parent, name, {
        bucketName: bucketNameOf(name),
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        encryption: BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        minimumTLSVersion: 1.2,
        versioned: true,
        removalPolicy: RemovalPolicy.RETAIN,
      }),
    ]),
  );
};
