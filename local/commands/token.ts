import { roles } from "../../shared/domain/rights/rights.ts";
import { scriptTokenPath } from "../oidc/script-tokens.ts";
import { readOptions, runCommand, UsageError } from "./arguments.ts";
import { connectionTo, explainConnection } from "./connection.ts";

const usage = `Usage: npm run --silent token -- --role ROLE [--project ID] [--person N] [--endpoint URL]
  Prints an access token of the local system, good for an hour: curl -H "Authorization: Bearer $(...)"
  --role      one of ${roles.join(", ")}
  --project   whose team, for the role project-team
  --person    2 is a second person of that role (by default 1)`;

await runCommand(async () => {
  const {
    role,
    project,
    person = "1",
    endpoint,
  } = readOptions({ texts: ["role", "project", "person", "endpoint"] }, usage);
  if (role === undefined) throw new UsageError(`--role is missing.\n${usage}`);
  const connection = connectionTo({ endpoint, aws: false });
  const query = new URLSearchParams({ role, person, ...(project === undefined ? {} : { project }) });
  const address = `${connection.client.endpoint}${scriptTokenPath}?${query}`;
  const response = await fetch(address, { method: "POST" }).catch((error: unknown) =>
    explainConnection(error, connection),
  );
  const said = await response.text();
  if (!response.ok) throw new UsageError(JSON.parse(said).detail);
  process.stdout.write(`${said}\n`);
  return 0;
});
