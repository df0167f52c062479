import * as z from "zod";
import { ofType, type Resource } from "./resources.ts";

const oneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())]);

export const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Action: oneOrMore,
  Resource: oneOrMore,
  Principal: z.union([z.string(), z.record(z.string(), oneOrMore)]).optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.json())).optional(),
});
export type Statement = z.output<typeof statement>;

export const policyDocument = z.object({ Statement: z.array(statement) });

/** Strict: a role with a managed policy or a boundary of its own does not parse. */
const role = z.strictObject({
  AssumeRolePolicyDocument: z.json(),
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: policyDocument })).default([]),
});

/** The statements of each role, by its ARN as other resources name it. */
export const statementsByRole = (resources: readonly Resource[]): ReadonlyMap<string, readonly Statement[]> => {
  const elsewhere = resources.filter(({ type }) => type === "AWS::IAM::Policy" || type === "AWS::IAM::ManagedPolicy");
  if (elsewhere.length > 0) {
    throw new Error(`Rights outside a role: ${elsewhere.map(({ logicalId }) => logicalId).join(", ")}`);
  }
  return new Map(
    ofType(resources, "AWS::IAM::Role", role).map(({ logicalId, properties }) => [
      `${logicalId}.Arn`,
      properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    ]),
  );
};
