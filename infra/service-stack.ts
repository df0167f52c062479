import { Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import type { Configuration, Identity } from "./configuration.ts";
import type { DataStack } from "./data-stack.ts";
import { createFunctions } from "./functions.ts";
import { createHttpApi, type TokenIssuer } from "./http-api.ts";
import { createMailReports } from "./mail-reports.ts";
import { createOriginSecret } from "./origin-secret.ts";
import { createRules } from "./rules.ts";
import { createSchedules } from "./schedules.ts";
import type { SignIn, Topology } from "./topology.ts";
import { issuerOf } from "./user-pool.ts";

/** Cognito's access tokens carry no `aud`; API Gateway then compares their `client_id` with the audience. */
const tokensOf = (identity: Identity, { people }: DataStack): TokenIssuer & SignIn => {
  if (identity.kind === "issuer") return identity;
  if (people === undefined) throw new Error("The data stack was made for another identity: it holds no user pool");
  const clientId = people.client.userPoolClientId;
  return { issuer: issuerOf(people.pool), audience: clientId, clientId };
};

/** What can be thrown away and made again: functions, rules, schedules, what SES reports, and the HTTP API. */
export class ServiceStack extends Stack {
  readonly api: HttpApi;
  /** What the API wants to hear from its callers; absent, it answers whoever asks. */
  readonly originSecret: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    props: { topology: Topology; data: DataStack; configuration: Configuration },
  ) {
    super(scope, id, { description: "Trajectoire: functions, rules, schedules and the HTTP API. Holds nothing." });
    const { topology, data, configuration } = props;
    const tokens = tokensOf(configuration.identity, data);
    this.originSecret = configuration.isSiteKnown
      ? createOriginSecret(this, configuration.originSecretVersion)
      : undefined;
    const { originSecret } = this;
    const mailConfigurationSet = createMailReports(this, topology);
    const functions = createFunctions(this, {
      topology,
      data,
      configuration,
      signIn: tokens,
      originSecret,
      mailConfigurationSet,
    });
    createRules(this, { topology, bus: data.bus, queues: data.queues });
    createSchedules(this, { topology, functions, deadLetters: data.queues.scheduledDeadLetters });
    this.api = createHttpApi(this, { topology, functions, tokens });
  }
}
