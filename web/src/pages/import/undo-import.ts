import { type Receipt, state } from "../../api/act.ts";
import { ask } from "../../api/ask.ts";
import { historyQuery } from "../report/history.ts";
import { reportsOf } from "../report/reports.ts";
import type { KeptImport, PublishedReport } from "./kept-imports.ts";

/** Reports of the import that somebody reviewed: then it is too late to undo it as a whole. */
export const reviewedOf = async ({ reports }: KeptImport, signal: AbortSignal): Promise<readonly PublishedReport[]> => {
  const projects = [...new Set(reports.map(({ projectId }) => projectId))];
  const known = new Map(
    await Promise.all(
      projects.map(
        async (projectId) => [projectId, reportsOf(await historyQuery(projectId).queryFn({ signal }))] as const,
      ),
    ),
  );
  return reports.filter(({ projectId, reportId, version }) =>
    known
      .get(projectId)
      ?.find((report) => report.reportId === reportId)
      ?.versions.some((one) => one.version === version && one.review !== undefined),
  );
};

/** Takes back each report of the import; the same attempt again does nothing twice. */
export const undoImport = async (
  { importId, reports }: KeptImport,
  { today, reason }: { readonly today: string; readonly reason: string },
): Promise<readonly Receipt[]> => {
  const receipts: Receipt[] = [];
  for (const { projectId, receiptId } of reports) {
    const { factId } = await ask<Receipt>(`/api/receipts/${receiptId}`);
    const data = { projectId, factId, withdrawnOn: today, reason };
    receipts.push(await state("FactWithdrawn", data, `undo-${importId}-${receiptId}`));
  }
  return receipts;
};
