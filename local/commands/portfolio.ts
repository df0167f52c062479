import { portfolioOf } from "../../shared/domain/portfolio.ts";
import { filterFault, filterFields, type PortfolioFilter, positionsOf } from "../../shared/domain/portfolio-filter.ts";
import { asOfOption, knownAtOption, readOptions, runCommand, UsageError } from "./arguments.ts";
import { AuditedLedger, reportRefusedLines } from "./ledger.ts";

const usage =
  "Usage: npm run --silent portfolio -- --facts LEDGER.ndjson --as-of YYYY-MM-DD [--known-at DATE]\n       [--wave WAVE] [--ministry NAME] [--holder NAME] [--lifecycle ONE] [--status ONE]";

/** The portfolio of a ledger file, for auditors: no server, no clock. */
await runCommand(async () => {
  const options = readOptions({ texts: ["facts", "as-of", "known-at", ...filterFields] }, usage);
  if (options.facts === undefined) throw new UsageError(`--facts is missing.\n${usage}`);
  const asOf = asOfOption(options["as-of"], usage);
  const knownAt = knownAtOption(options["known-at"]);
  const filter: PortfolioFilter = Object.fromEntries(
    filterFields.flatMap((field) => {
      const asked = options[field];
      return asked === undefined ? [] : [[field, asked]];
    }),
  );
  const fault = filterFault(filter);
  if (fault !== undefined)
    throw new UsageError(`--${fault.field}: expected ${fault.expected}, found "${fault.found}".`);
  const ledger = await AuditedLedger.open(options.facts);
  reportRefusedLines(ledger.refused);
  const positions = positionsOf(ledger.states(knownAt), filter, asOf, knownAt).map(({ position }) => position);
  process.stdout.write(`${JSON.stringify(portfolioOf(positions, asOf, knownAt?.text ?? null))}\n`);
  return 0;
});
