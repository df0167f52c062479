import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type LedgerLine, openFigures, type PortfolioQuery, type PositionQuery } from "./figures.ts";

/*
 * The product as a black box: its two commands, given files, compared field by field with the SQL.
 */

const repository = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);

const command = async (name: string, parameters: readonly string[]): Promise<unknown[]> => {
  const { stdout } = await run("npm", ["run", "--silent", name, "--", ...parameters], {
    cwd: repository,
    maxBuffer: 2 ** 28,
  });
  return stdout
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);
};

/** JSON as other writers may put it: 5 is also 5.0 (DOMAIN.md section 3, "5.0 is 5"). */
const ledgerText = (ledger: readonly LedgerLine[]): string =>
  ledger
    .map((line, index) => {
      const text = JSON.stringify(line);
      return index % 37 === 0
        ? text.replace(/("(?:amountCents|netAmountCents|version)":-?\d+)([,}])/g, "$1.0$2")
        : text;
    })
    .join("\n");

export type Questions = {
  readonly ledger: readonly LedgerLine[];
  readonly queries: readonly PositionQuery[];
  readonly portfolios: readonly PortfolioQuery[];
};

export type Answers = { readonly positions: readonly unknown[]; readonly portfolios: readonly unknown[] };

/** What the product's command line says. */
export const askProduct = async ({ ledger, queries, portfolios }: Questions): Promise<Answers> => {
  const folder = await mkdtemp(join(tmpdir(), "independent-"));
  try {
    const facts = join(folder, "ledger.ndjson");
    const questions = join(folder, "queries.ndjson");
    await writeFile(facts, `${ledgerText(ledger)}\n`);
    await writeFile(questions, queries.map((query) => `${JSON.stringify(query)}\n`).join(""));
    const positions = queries.length === 0 ? [] : await command("position", ["--facts", facts, "--queries", questions]);
    const answers: unknown[] = [];
    for (const { asOf, knownAt, wave } of portfolios) {
      const known = knownAt ? ["--known-at", knownAt] : [];
      const only = wave ? ["--wave", wave] : [];
      answers.push(...(await command("portfolio", ["--facts", facts, "--as-of", asOf, ...known, ...only])));
    }
    return { positions, portfolios: answers };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** What the SQL says. */
export const askSql = async ({ ledger, queries, portfolios }: Questions): Promise<Answers> => {
  const figures = await openFigures(ledger);
  try {
    return {
      positions: queries.length === 0 ? [] : await figures.positions(queries),
      portfolios: portfolios.length === 0 ? [] : await figures.portfolios(portfolios),
    };
  } finally {
    figures.close();
  }
};

export type Disagreement = {
  readonly query: PositionQuery | PortfolioQuery;
  readonly field: string;
  readonly sql: unknown;
  readonly product: unknown;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Anomalies by code, to name what differs. */
const byCode = (anomalies: readonly unknown[]): Record<string, unknown> => {
  const codes: Record<string, unknown[]> = {};
  for (const anomaly of anomalies) {
    const { code, factIds } = anomaly as { code: string; factIds: unknown };
    codes[code] = [...(codes[code] ?? []), factIds];
  }
  return codes;
};

/** The fields in which two answers differ; lists are compared whole, and so is the order of an object's `statuses`. */
export const differences = (sql: unknown, product: unknown, path = ""): Omit<Disagreement, "query">[] => {
  if (isObject(sql) && isObject(product)) {
    const inside = [...new Set([...Object.keys(sql), ...Object.keys(product)])].flatMap((key) =>
      differences(sql[key], product[key], path === "" ? key : `${path}.${key}`),
    );
    const [left, right] = [Object.keys(sql).join(), Object.keys(product).join()];
    return inside.length === 0 && path === "statuses" && left !== right
      ? [{ field: "statuses (order)", sql: left, product: right }]
      : inside;
  }
  if (
    path === "anomalies" &&
    Array.isArray(sql) &&
    Array.isArray(product) &&
    JSON.stringify(sql) !== JSON.stringify(product)
  ) {
    const inside = differences(byCode(sql), byCode(product), path);
    return inside.length > 0 ? inside : [{ field: "anomalies (order)", sql, product }];
  }
  return JSON.stringify(sql) === JSON.stringify(product) ? [] : [{ field: path, sql, product }];
};

/** Asks both and lists every field on which they disagree. */
export const disagreements = async (questions: Questions): Promise<Disagreement[]> => {
  const [product, sql] = await Promise.all([askProduct(questions), askSql(questions)]);
  const between = (
    queries: readonly (PositionQuery | PortfolioQuery)[],
    left: readonly unknown[],
    right: readonly unknown[],
  ): Disagreement[] => {
    if (left.length !== queries.length || right.length !== queries.length) {
      throw new Error(`${queries.length} questions, ${left.length} answers by SQL, ${right.length} by the product`);
    }
    return queries.flatMap((query, index) =>
      differences(left[index], right[index]).map((difference) => ({ query, ...difference })),
    );
  };
  return [
    ...between(questions.queries, sql.positions, product.positions),
    ...between(questions.portfolios, sql.portfolios, product.portfolios),
  ];
};
