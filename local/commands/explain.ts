import { figureNames } from "../../shared/domain/explain/explain.ts";
import { asOfOption, knownAtOption, readOptions, runCommand, UsageError } from "./arguments.ts";
import { AuditedLedger, reportRefusedLines } from "./ledger.ts";

const usage =
  "Usage: npm run --silent explain -- --facts LEDGER.ndjson --project ID --figure FIGURE --as-of YYYY-MM-DD [--known-at DATE]";

/** What stands behind one figure of a ledger file, for auditors: no server, no clock. */
await runCommand(async () => {
  const options = readOptions({ texts: ["facts", "project", "figure", "as-of", "known-at"] }, usage);
  const { facts, project: projectId, figure = "" } = options;
  if (facts === undefined) throw new UsageError(`--facts is missing.\n${usage}`);
  if (projectId === undefined || projectId === "") throw new UsageError(`--project is missing.\n${usage}`);
  if (!figureNames.includes(figure)) {
    throw new UsageError(`--figure: expected one of ${figureNames.join(", ")}, found "${figure}".`);
  }
  const asOf = asOfOption(options["as-of"], usage);
  const knownAt = knownAtOption(options["known-at"]);
  const ledger = await AuditedLedger.open(facts);
  reportRefusedLines(ledger.refused);
  const explained = ledger.explain(projectId, figure, asOf, knownAt);
  process.stdout.write(`${JSON.stringify(explained ?? { projectId, error: "not-found" })}\n`);
  if (explained !== undefined) return 0;
  console.error(`No recorded fact known by then names the project "${projectId}".`);
  return 1;
});
