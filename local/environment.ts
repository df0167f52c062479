import { deadLetterQueuesOf } from "../infra/dead-letters.ts";
import { bodyLimitsOf, physicalName, signInVariablesOf, type Topology, variablesOf } from "../infra/topology.ts";
import { bucketName, localClientId, localIssuer, localMailFrom, queueUrl, region } from "./names.ts";

/**
 * What the functions find in process.env. Nothing of the developer's own AWS set-up stays: a forgotten profile, or an
 * AWS_ENDPOINT_URL_DYNAMODB, would win over the address below and reach a real account.
 */
export const setEnvironment = (topology: Topology, url: string): void => {
  const { bus, functions, routes, mailReports } = topology;
  const deadLetterUrls = deadLetterQueuesOf(topology).map(({ name }) => queueUrl(url, name));
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
  const mailConfigurationSet = mailReports.length === 0 ? undefined : physicalName("mails");
  const variables = Object.values(functions).map((fn) =>
    variablesOf(fn, { bus, bucketName, mailFrom: localMailFrom, site: url, mailConfigurationSet, deadLetterUrls }),
  );
  const signIn = signInVariablesOf(routes, { issuer: localIssuer(url), clientId: localClientId });
  Object.assign(process.env, ...variables, bodyLimitsOf(routes), signIn, {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    // A metric for each batch and a line for each fact would bury what a developer looks for in a terminal.
    POWERTOOLS_METRICS_DISABLED: process.env["POWERTOOLS_METRICS_DISABLED"] ?? "true",
    POWERTOOLS_LOG_LEVEL: process.env["POWERTOOLS_LOG_LEVEL"] ?? "WARN",
  });
};
