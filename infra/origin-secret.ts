import { SecretValue, Validations } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";

/** The header by which the API knows CloudFront (functions/api/known-origin.ts); what a viewer sends under its name is replaced. */
export const originHeader = "x-origin-verify";

/**
 * Keeps callers from going round CloudFront, its firewall and its limits. It opens nothing: tokens are asked for all the
 * same. CloudFormation reads it into the distribution and the function (this is the reference it reads), so whoever may read
 * their settings may read it.
 */
export const createOriginSecret = (scope: Construct, versionId: string | undefined): string => {
  const secret = new Secret(scope, "OriginSecret", {
    description: "What CloudFront says to the HTTP API of Trajectoire, so that it answers nobody else",
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  });
  Validations.of(secret).acknowledge({
    id: "AwsSolutions-SMG4",
    reason:
      "CloudFront and the function take it when they are deployed: changed by itself it would close the door until then. infra/README.md says how to change it.",
  });
  // CloudFormation looks again when the reference itself changes, not when the secret does.
  return SecretValue.secretsManager(secret.secretArn, versionId === undefined ? {} : { versionId }).unsafeUnwrap();
};
