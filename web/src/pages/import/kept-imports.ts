import type { Period } from "../report/periods.ts";
import { fields, list, text } from "../report/unknown-content.ts";

/*
 * The receipts of imports, in this browser for as long as they can be undone. What was published is in the ledger, whatever becomes
 * of these.
 */

export type PublishedReport = {
  readonly projectId: string;
  readonly title: string;
  readonly reportId: string;
  readonly period: Period;
  readonly version: number;
  readonly receiptId: string;
};

export type KeptImport = {
  readonly importId: string;
  readonly personId: string;
  readonly author: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly at: string;
  readonly reports: readonly PublishedReport[];
  readonly undoneAt?: string;
};

const undoHours = 24;

export const mayBeUndone = ({ at, undoneAt }: KeptImport, now: Date): boolean =>
  undoneAt === undefined && now.getTime() - Date.parse(at) < undoHours * 3_600_000;

const storedUnder = (personId: string): string => `imports ${personId}`;

const reportIn = (value: unknown): PublishedReport => {
  const { projectId, title, reportId, period, version, receiptId } = fields(value);
  const { from, to } = fields(period);
  return {
    projectId: text(projectId),
    title: text(title),
    reportId: text(reportId),
    period: { from: text(from), to: text(to) },
    version: typeof version === "number" ? version : 1,
    receiptId: text(receiptId),
  };
};

const importIn = (value: unknown): KeptImport => {
  const { importId, personId, author, fileName, sha256, at, reports, undoneAt } = fields(value);
  return {
    importId: text(importId),
    personId: text(personId),
    author: text(author),
    fileName: text(fileName),
    sha256: text(sha256),
    at: text(at),
    reports: list(reports).map(reportIn),
    ...(typeof undoneAt === "string" ? { undoneAt } : {}),
  };
};

/** Those of the last day, the last first. */
export const keptImports = (personId: string, now: Date): readonly KeptImport[] => {
  try {
    return list(JSON.parse(localStorage.getItem(storedUnder(personId)) ?? "[]"))
      .map(importIn)
      .filter(({ at }) => now.getTime() - Date.parse(at) < undoHours * 3_600_000);
  } catch {
    return [];
  }
};

export const keepImport = (kept: KeptImport, now: Date): void => {
  const others = keptImports(kept.personId, now).filter(({ importId }) => importId !== kept.importId);
  try {
    localStorage.setItem(storedUnder(kept.personId), JSON.stringify([kept, ...others]));
  } catch {
    // A browser that keeps nothing: the receipt stays on the page, and each report can be taken back by itself.
  }
};
