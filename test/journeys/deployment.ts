import { readFileSync } from "node:fs";
import * as z from "zod";

const deployment = z.object({
  /** Where the HTTP API answers. */
  api: z.url(),
  /** A signed-in person's access token. */
  token: z.string(),
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
