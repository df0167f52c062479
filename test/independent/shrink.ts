import { askProduct, askSql, differences } from "./compare.ts";
import type { LedgerLine, PositionQuery } from "./figures.ts";

const projectOf = (line: LedgerLine): unknown =>
  (line.detail as { data?: { projectId?: unknown } | null } | null)?.data?.projectId;

const renamed = (line: LedgerLine, projectId: string): LedgerLine => {
  const detail = structuredClone(line.detail) as { data: Record<string, unknown> };
  detail.data["projectId"] = projectId;
  return { ...line, detail };
};

/** The fewest lines found that still make SQL and product disagree on `field`: many attempts in one call, as projects of one ledger. */
export const shrink = async (
  ledger: readonly LedgerLine[],
  query: PositionQuery,
  field: string,
): Promise<{ lines: LedgerLine[]; sql: unknown; product: unknown }> => {
  const attempts = async (candidates: readonly (readonly LedgerLine[])[]) => {
    const questions = {
      ledger: candidates.flatMap((lines, index) => lines.map((line) => renamed(line, `try-${index}`))),
      queries: candidates.map((_, index) => ({ ...query, projectId: `try-${index}` })),
      portfolios: [],
    };
    const [sql, product] = [await askSql(questions), await askProduct(questions)];
    return candidates.map((_, index) =>
      differences(sql.positions[index], product.positions[index]).find((one) => one.field === field),
    );
  };

  let lines = ledger.filter((line) => projectOf(line) === query.projectId);
  for (;;) {
    const singles = await attempts(lines.map((_, left) => lines.filter((_, index) => index !== left)));
    const removable = lines.filter((_, index) => singles[index] !== undefined);
    if (removable.length === 0) break;
    const prefixes = removable.map((_, count) => {
      const gone = new Set(removable.slice(0, count + 1));
      return lines.filter((line) => !gone.has(line));
    });
    const found = await attempts(prefixes);
    const best = found.findLastIndex((one) => one !== undefined);
    lines = prefixes[Math.max(best, 0)] ?? lines;
  }
  const [difference] = await attempts([lines]);
  return { lines, sql: difference?.sql, product: difference?.product };
};
