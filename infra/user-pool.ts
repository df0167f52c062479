import { Aws, CfnOutput, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import { physicalName } from "./topology.ts";

export type People = { readonly pool: UserPool; readonly client: UserPoolClient };

const issuerOrigin = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}`;

/** The `iss` of the pool's tokens. Its attribute ProviderURL says the same, but small AWS emulators do not have it. */
export const issuerOf = ({ userPoolId }: UserPool): string => `${issuerOrigin}/${userPoolId}`;

/** Unique in a region of all of AWS, like a bucket's name. */
const signInPrefix = physicalName(Aws.ACCOUNT_ID);

/** What a page calls to sign somebody in: the pool's description, and the token endpoint of its sign-in page. */
export const signInOrigins = [issuerOrigin, `https://${signInPrefix}.auth.${Aws.REGION}.amazoncognito.com`];

/** Where people sign in when the deployment names no issuer of its own. An administrator invites; nobody signs up. */
export const createUserPool = (scope: Construct, site: string): People => {
  const pool = new UserPool(scope, "People", {
    userPoolName: physicalName("people"),
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge(
    {
      id: "AwsSolutions-COG2",
      reason:
        "A second factor is offered (authenticator app) but not demanded at the first sign-in: an administration that demands one brings its own issuer by configuration.",
    },
    {
      id: "AwsSolutions-COG8",
      reason:
        "The plus plan is paid per person for threat detection on public sign-up; here an administrator invites a few dozen known people.",
    },
  );
  const client = pool.addClient("web", {
    // A page in a browser can keep no secret.
    generateSecret: false,
    authFlows: { userSrp: true, adminUserPassword: true },
    // The code flow with PKCE, whose code goes back to the site alone (docs/decisions/0007).
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${site}/`],
      logoutUrls: [`${site}/`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.days(1),
  });
  pool.addDomain("SignIn", { cognitoDomain: { domainPrefix: signInPrefix } });
  new CfnOutput(scope, "UserPoolId", { value: pool.userPoolId });
  new CfnOutput(scope, "UserPoolClientId", { value: client.userPoolClientId });
  return { pool, client };
};
