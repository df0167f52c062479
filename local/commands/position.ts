import * as z from "zod";
import { findingsOf, sentenceOf } from "../../events/refusal.ts";
import { civilDate, id } from "../../events/values.ts";
import { knownAtExpected, readKnownAt } from "../../shared/domain/known-at.ts";
import { asOfOption, knownAtOption, readOptions, runCommand, UsageError } from "./arguments.ts";
import { AuditedLedger, reportRefusedLines } from "./ledger.ts";
import { textLines } from "./read-ledger-file.ts";

const usage = `Usage: npm run --silent position -- --facts LEDGER.ndjson --project ID --as-of YYYY-MM-DD [--known-at DATE]
       npm run --silent position -- --facts LEDGER.ndjson --queries QUERIES.ndjson`;

const query = z.object(
  {
    projectId: id,
    asOf: civilDate,
    knownAt: z
      .string({ error: "a date or an instant, as text" })
      .refine((text) => readKnownAt(text) !== undefined, { error: knownAtExpected })
      .nullish(),
  },
  { error: "an object { projectId, asOf, knownAt? }" },
);

type Query = z.infer<typeof query>;

const readQuery = (number: number, text: string): Query => {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`--queries, line ${number}: expected JSON, found ${text.slice(0, 80)}`, { cause });
  }
  const read = query.safeParse(input);
  if (read.success) return read.data;
  const findings = findingsOf(read.error, input, "").map(sentenceOf);
  throw new UsageError(`--queries, line ${number}: ${findings.join(" ")}`);
};

/** Prints one answer on one line; false when no recorded fact known by then names the project. */
const answer = (ledger: AuditedLedger, { projectId, asOf, knownAt }: Query): boolean => {
  const position = ledger.position(projectId, asOf, knownAtOption(knownAt ?? undefined));
  process.stdout.write(`${JSON.stringify(position ?? { projectId, error: "not-found" })}\n`);
  return position !== undefined;
};

/** The positions of a ledger file, for auditors: no server, no clock. */
await runCommand(async () => {
  const options = readOptions({ texts: ["facts", "project", "as-of", "known-at", "queries"] }, usage);
  if (options.facts === undefined) throw new UsageError(`--facts is missing.\n${usage}`);

  if (options.queries !== undefined) {
    if (options.project ?? options["as-of"] ?? options["known-at"]) {
      throw new UsageError(`--queries goes without --project, --as-of and --known-at.\n${usage}`);
    }
    const queries: Query[] = [];
    for await (const { number, text } of textLines(options.queries)) queries.push(readQuery(number, text));
    const ledger = await AuditedLedger.open(options.facts);
    reportRefusedLines(ledger.refused);
    for (const one of queries) answer(ledger, one);
    return 0;
  }

  const { project: projectId } = options;
  if (projectId === undefined || projectId === "") throw new UsageError(`--project is missing.\n${usage}`);
  const asked = { projectId, asOf: asOfOption(options["as-of"], usage), knownAt: options["known-at"] };
  knownAtOption(asked.knownAt);
  const ledger = await AuditedLedger.open(options.facts);
  reportRefusedLines(ledger.refused);
  if (answer(ledger, asked)) return 0;
  console.error(`No recorded fact known by then names the project "${projectId}".`);
  return 1;
});
