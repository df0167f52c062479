import { assess } from "../../shared/domain/assess.ts";
import { belongs, portfolioOf } from "../../shared/domain/portfolio.ts";
import { asOfOption, knownAtOption, readOptions, runCommand, UsageError } from "./arguments.ts";
import { AuditedLedger, reportRefusedLines } from "./ledger.ts";

const usage =
  "Usage: npm run --silent portfolio -- --facts LEDGER.ndjson --as-of YYYY-MM-DD [--known-at DATE] [--wave WAVE]";

/** The portfolio of a ledger file, for auditors: no server, no clock. */
await runCommand(async () => {
  const options = readOptions({ texts: ["facts", "as-of", "known-at", "wave"] }, usage);
  if (options.facts === undefined) throw new UsageError(`--facts is missing.\n${usage}`);
  const asOf = asOfOption(options["as-of"], usage);
  const knownAt = knownAtOption(options["known-at"]);
  const ledger = await AuditedLedger.open(options.facts);
  reportRefusedLines(ledger.refused);
  const positions = ledger
    .states(knownAt)
    .filter((state) => belongs(state, asOf))
    .filter(({ selection }) => options.wave === undefined || selection?.wave === options.wave)
    .map((state) => assess(state, asOf, knownAt));
  process.stdout.write(`${JSON.stringify(portfolioOf(positions, asOf, knownAt?.text ?? null))}\n`);
  return 0;
});
