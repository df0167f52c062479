import type { IncomingMessage, ServerResponse } from "node:http";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { businessClock } from "../../shared/adapters/clock.ts";
import { localClientId } from "../names.ts";
import { createLocalIssuer } from "./issuer.ts";
import { createPersonas } from "./personas.ts";
import { signingKey } from "./signing-key.ts";
import { createVerifyToken, type VerifyToken } from "./verify-token.ts";

export type LocalIdentity = {
  readonly verify: VerifyToken;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/** The issuer of this machine, and the authoriser that believes it alone. */
export const createLocalIdentity = async (options: {
  readonly url: string;
  readonly dataDirectory: string;
  readonly client: DynamoDBClient;
}): Promise<LocalIdentity> => {
  const { url, dataDirectory, client } = options;
  const key = await signingKey(dataDirectory);
  const personas = createPersonas(client, businessClock());
  const { issuer, answer } = await createLocalIssuer({ url, key, personas });
  return { answer, verify: createVerifyToken({ key, issuer, audience: localClientId }) };
};
