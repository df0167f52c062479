import "../quiet-sdk.ts";
import { randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { physicalName } from "../../infra/topology.ts";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { roles } from "../../shared/domain/rights/rights.ts";
import { readOptions, runCommand, UsageError } from "./arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "./connection.ts";

const usage = `Usage: npm run invite -- --role ROLE --name NAME --email ADDRESS --issuer URL --subject SUB [--endpoint URL] [--aws]
  Puts a person in the directory and binds a token's issuer and subject (claims iss and sub) to them. For the first person of
  the secretariat. Exit code 1: that subject is already somebody else.
  --role   one of ${roles.join(", ")}
${connectionUsage}`;

const invited = z.object({
  role: z.enum(roles, { error: `one of ${roles.join(", ")}` }),
  name: z.string({ error: "a name" }).min(1),
  email: z.email({ error: "an e-mail address" }),
  issuer: z.url({ error: "the issuer's address, as in the claim iss" }),
  subject: z.string({ error: "the claim sub" }).min(1),
});

await runCommand(async () => {
  const options = readOptions(
    { texts: ["role", "name", "email", "issuer", "subject", "endpoint"], flags: ["aws"] },
    usage,
  );
  const read = invited.safeParse(options);
  if (!read.success) {
    const sentences = read.error.issues.map(({ path, message }) => `--${path.join(".")}: expected ${message}.`);
    throw new UsageError(`${sentences.join("\n")}\n${usage}`);
  }
  const { role, name, email, issuer, subject } = read.data;
  const connection = connectionTo({ endpoint: options.endpoint, aws: options.aws });
  const directory = dynamoDirectory(new DynamoDBClient(connection.client), physicalName("work"));
  const personId = `person-${randomBytes(6).toString("hex")}`;
  const today = parisDate(new Date());
  const isBound = await directory
    .bind({ issuer, subject }, personId)
    .catch((error: unknown) => explainConnection(error, connection));
  if (!isBound) {
    console.error("That issuer and subject are already bound to a person of the directory: nothing was changed.");
    return 1;
  }
  const person = { personId, name, email, roles: [{ role, from: today }], invitedBy: personId, invitedOn: today };
  await directory.put(person, 0);
  console.log(`${name} is ${personId}, ${role} from ${today} on.`);
  return 0;
});
