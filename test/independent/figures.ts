import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { canonicalJson } from "./canonical-json.ts";

/** A line of a ledger file (DOMAIN.md section 11). */
export type LedgerLine = {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly recordedAt?: string;
};

export type PositionQuery = { readonly projectId: string; readonly asOf: string; readonly knownAt?: string | null };

export type PortfolioQuery = { readonly asOf: string; readonly knownAt?: string | null; readonly wave?: string | null };

const sqlFolder = join(import.meta.dirname, "sql");

const scripts = readdirSync(sqlFolder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => ({ name, sql: readFileSync(join(sqlFolder, name), "utf8") }));

const run = async (connection: DuckDBConnection, upTo: (name: string) => boolean): Promise<void> => {
  for (const { name, sql } of scripts.filter(({ name }) => upTo(name))) {
    try {
      await connection.run(sql);
    } catch (cause) {
      throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
};

const isFacts = (name: string) => name < "20";
const isPosition = (name: string) => name >= "20" && name < "90";
const isPortfolio = (name: string) => name >= "90";

/** The figures of a ledger, by SQL alone. Close it when done. */
export const openFigures = async (ledger: readonly LedgerLine[]) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", memory_limit: "1500MB" });
  const connection = await instance.connect();

  const fill = async (table: string, columns: string, rows: readonly (readonly (string | null)[])[]): Promise<void> => {
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${table}_text (${columns})`);
    const appender = await connection.createAppender(`${table}_text`);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  };

  const answers = async (table: string, key: string): Promise<unknown[]> => {
    const rows = await connection.runAndReadAll(`SELECT json::VARCHAR FROM ${table} ORDER BY ${key}`);
    return rows.getRows().map(([json]) => JSON.parse(String(json)) as unknown);
  };

  await fill(
    "ledger",
    "line_no VARCHAR, source VARCHAR, detail_type VARCHAR, detail VARCHAR, recorded_at VARCHAR, canonical VARCHAR",
    ledger.map(({ source, detailType, detail, recordedAt }, index) => [
      String(index),
      source,
      detailType,
      JSON.stringify(detail) ?? "null",
      recordedAt ?? null,
      canonicalJson({ source, detailType, detail }),
    ]),
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ledger AS SELECT line_no::BIGINT AS line_no, source, detail_type, detail::JSON AS detail, recorded_at, canonical FROM ledger_text`,
  );
  await run(connection, isFacts);

  return {
    connection,

    /** One position a query, in their order. */
    positions: async (queries: readonly PositionQuery[]): Promise<unknown[]> => {
      await fill(
        "query",
        "q VARCHAR, project_id VARCHAR, as_of VARCHAR, known_at VARCHAR",
        queries.map(({ projectId, asOf, knownAt }, index) => [String(index), projectId, asOf, knownAt ?? null]),
      );
      await connection.run(
        "CREATE OR REPLACE TEMP TABLE query AS SELECT q::BIGINT AS q, project_id, as_of::DATE AS as_of, known_at FROM query_text",
      );
      await run(connection, isPosition);
      return answers("answer", "q");
    },

    /** One portfolio a query, in their order. */
    portfolios: async (queries: readonly PortfolioQuery[]): Promise<unknown[]> => {
      await fill(
        "portfolio_query",
        "pq VARCHAR, as_of VARCHAR, known_at VARCHAR, wave VARCHAR",
        queries.map(({ asOf, knownAt, wave }, index) => [String(index), asOf, knownAt ?? null, wave ?? null]),
      );
      await connection.run(`
        CREATE OR REPLACE TEMP TABLE portfolio_query AS SELECT pq::BIGINT AS pq, as_of::DATE AS as_of, known_at, wave FROM portfolio_query_text;
        CREATE OR REPLACE TEMP TABLE portfolio_member AS
          SELECT row_number() OVER () AS q, pq, subject_id FROM portfolio_query, (SELECT DISTINCT subject_id FROM fact WHERE subject_field = 'projectId');
        CREATE OR REPLACE TEMP TABLE query AS
          SELECT m.q, m.subject_id AS project_id, p.as_of, p.known_at FROM portfolio_member m JOIN portfolio_query p USING (pq);`);
      await run(connection, isPosition);
      await run(connection, isPortfolio);
      return answers("portfolio_answer", "pq");
    },

    close: (): void => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
