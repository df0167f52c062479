import { DefaultStackSynthesizer, Stack, Validations } from "aws-cdk-lib";
import { CfnBucket, type IBucket } from "aws-cdk-lib/aws-s3";
import type { BucketDeployment } from "aws-cdk-lib/aws-s3-deployment";

/** CDK's own function, which copies the files: its role and its runtime are CDK's to choose. */
export const acknowledgeCopier = ({ handlerRole }: BucketDeployment, destination: IBucket): void => {
  const copies =
    "It copies the built site, which CDK keeps in its assets' bucket, to the site's bucket, and to no other.";
  const assets = `arn:<AWS::Partition>:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-<AWS::AccountId>-<AWS::Region>/*`;
  const { defaultChild } = destination.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error("The site's bucket is one of this application's own");
  const site = `<${Stack.of(defaultChild).getLogicalId(defaultChild)}.Arn>/*`;
  Validations.of(handlerRole).acknowledge(
    {
      id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
      reason: "What CDK's own function runs with: it may write its log.",
    },
    ...["GetBucket*", "GetObject*", "List*", "Abort*", "DeleteObject*"].map((action) => ({
      id: `AwsSolutions-IAM5[Action::s3:${action}]`,
      reason: copies,
    })),
    ...[assets, site].map((objects) => ({ id: `AwsSolutions-IAM5[Resource::${objects}]`, reason: copies })),
  );
  const { scope: handler = handlerRole } = handlerRole.node;
  Validations.of(handler).acknowledge({
    id: "AwsSolutions-L1",
    reason: "CDK chooses the runtime of its own function, and moves it on with its releases.",
  });
};
