import { randomUUID } from "node:crypto";
import * as z from "zod";
import { askAws } from "./ask-aws.ts";

const challenge = z.object({ ChallengeName: z.literal("NEW_PASSWORD_REQUIRED"), Session: z.string() });
const signedIn = z.object({ AuthenticationResult: z.object({ AccessToken: z.string() }) });

/** Invites a person as an administrator does, and signs in with the password they choose -> their access token. */
export const signIn = async (
  aws: Parameters<typeof askAws>[0],
  { UserPoolId, UserPoolClientId: ClientId }: { UserPoolId: string; UserPoolClientId: string },
  Username: string,
): Promise<string> => {
  const ask = (operation: string, parameters: Record<string, unknown>) =>
    askAws(aws, "cognito-idp", operation, { UserPoolId, ...parameters });
  const temporary = `Aa1!${randomUUID()}`;
  // On AWS, Cognito makes the temporary password and mails it.
  await ask("admin_create_user", {
    Username,
    TemporaryPassword: temporary,
    UserAttributes: [
      { Name: "email", Value: Username },
      { Name: "email_verified", Value: "true" },
    ],
  });
  const { ChallengeName, Session } = challenge.parse(
    await ask("admin_initiate_auth", {
      ClientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: Username, PASSWORD: temporary },
    }),
  );
  const { AuthenticationResult } = signedIn.parse(
    await ask("admin_respond_to_auth_challenge", {
      ClientId,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: Username, NEW_PASSWORD: `Bb2!${randomUUID()}` },
    }),
  );
  return AuthenticationResult.AccessToken;
};
