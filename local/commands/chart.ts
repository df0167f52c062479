import { parisDate } from "../../shared/domain/instant.ts";
import { asOfOption, knownAtOption, readOptions, runCommand, UsageError } from "./arguments.ts";
import { drawChart } from "./draw-chart.tsx";
import { AuditedLedger, reportRefusedLines } from "./ledger.ts";

const usage =
  "Usage: npm run --silent chart -- --project ID [--facts LEDGER.ndjson] [--as-of YYYY-MM-DD] [--known-at DATE] [--language fr|en] > ID.svg";

/** The curve of a laureate of a ledger file (ledger.ndjson unless another is named) as an SVG, today unless another day is asked. */
await runCommand(async () => {
  const options = readOptions({ texts: ["facts", "project", "as-of", "known-at", "language"] }, usage);
  const { facts = "ledger.ndjson", project: projectId, language = "fr" } = options;
  if (projectId === undefined || projectId === "") throw new UsageError(`--project is missing.\n${usage}`);
  if (language !== "fr" && language !== "en") {
    throw new UsageError(`--language: expected fr or en, found "${language}".\n${usage}`);
  }
  const asOf = asOfOption(options["as-of"] ?? parisDate(new Date()), usage);
  const knownAt = knownAtOption(options["known-at"]);
  const ledger = await AuditedLedger.open(facts);
  reportRefusedLines(ledger.refused);
  const known = ledger.facts(projectId, knownAt);
  if (known.length === 0) {
    console.error(`No recorded fact known by then names the project "${projectId}".`);
    return 1;
  }
  process.stdout.write(drawChart({ projectId, facts: known, asOf, knownAt, language }));
  return 0;
});
