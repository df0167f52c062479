import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

const closed: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** CDK's class says `boolean | undefined` where its interface, which other constructs ask for, says a boolean or nothing. */
class ClosedBucket extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }
}

/** The built site. CloudFront alone reads it (its origin adds the statement). */
export const createSiteBucket = (scope: Construct): ClosedBucket => {
  const bucket = new ClosedBucket(scope, "Site", closed);
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "CloudFront alone reads this bucket, and keeps a log of each request it answers from it.",
  });
  return bucket;
};

/**
 * Who asked for what at the edge, for a year, like the API's own log. CloudFront's newer logs are set up in us-east-1, where
 * this stack is not; the older ones are written by an access control list, which a bucket refuses unless told.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
 */
export const createEdgeLogs = (scope: Construct): ClosedBucket => {
  const bucket = new ClosedBucket(scope, "EdgeLogs", {
    ...closed,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason:
      "It holds logs, which CloudFront writes and nobody asks for in their daily work: a log of logs has no reader.",
  });
  return bucket;
};
