import { describe, expect, it } from "vitest";
import { topology } from "../../infra/topology.ts";
import { withType } from "./resources.ts";
import { synthesiseWiring } from "./synthesise.ts";

/* Tables, buckets and people: what must not be lost or opened. */

const { resources } = synthesiseWiring(topology);

describe.each(withType(resources, "AWS::DynamoDB::Table"))("table %s", (_, { properties, deletionPolicy }) => {
  it("can be restored to any second and is not deleted with its stack", () => {
    expect(properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    });
    expect(deletionPolicy).toBe("Retain");
  });
});

it("lets nothing in the ledger expire", () => {
  const ledger = withType(resources, "AWS::DynamoDB::Table").find(
    ([, { properties }]) => properties["TableName"] === "trajectoire-ledger",
  );
  expect(ledger?.[1].properties).not.toHaveProperty("TimeToLiveSpecification");
});

describe.each(withType(resources, "AWS::S3::Bucket"))("bucket %s", (_, { properties, deletionPolicy }) => {
  it("is private, encrypted, versioned and kept", () => {
    expect(properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: "Enabled" },
      BucketEncryption: expect.anything(),
    });
    expect(deletionPolicy).toBe("Retain");
  });
});

it("lets nobody sign up", () => {
  for (const [, { properties, deletionPolicy }] of withType(resources, "AWS::Cognito::UserPool")) {
    expect(properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: "ACTIVE",
    });
    expect(deletionPolicy).toBe("Retain");
  }
});
