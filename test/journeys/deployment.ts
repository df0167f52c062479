import { readFileSync } from "node:fs";
import * as z from "zod";

const deployment = z.object({
  /** Where the HTTP API answers. */
  api: z.url(),
  /** The access token of a signed-in person of the secretariat. */
  token: z.string(),
  /** Two people of finance, one of a project team: their tokens, and who they are in the directory. */
  finance: z.tuple([z.string(), z.string()]),
  team: z.object({ token: z.string(), personId: z.string() }),
  /** What `cdk deploy` deployed: templates and bundles. */
  assembly: z.string(),
  /** A Python that has botocore. */
  python: z.string(),
});
export type Deployment = z.infer<typeof deployment>;

const path = process.env["TRAJECTOIRE_DEPLOYMENT"];

/** The deployment that `npm run test:deployed` made; none in `npm test`. The AWS_* variables lead to it. */
export const deployed: Deployment | undefined =
  path === undefined ? undefined : deployment.parse(JSON.parse(readFileSync(path, "utf8")));

/** For the proofs that make no sense without one. */
export const theDeployment = (): Deployment => {
  if (deployed === undefined) throw new Error("Run these with: npm run test:deployed");
  return deployed;
};
