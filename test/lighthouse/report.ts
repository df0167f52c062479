import * as z from "zod";
import { budgets } from "../../web/src/pages/eco-design/budgets.ts";

/** What `tool/audit.mjs` says of one address. */
export const measured = z.strictObject({
  address: z.url(),
  performance: z.number(),
  accessibility: z.number(),
  bestPractices: z.number(),
  fcpMilliseconds: z.number(),
  lcpMilliseconds: z.number(),
  layoutShift: z.number(),
  blockingMilliseconds: z.number(),
  bytes: z.number(),
  requests: z.array(z.url()),
  failed: z.array(z.string()),
  error: z.string().nullable(),
});
export type Measured = z.infer<typeof measured>;

const requestsBeforeData = ({ requests }: Measured): number => {
  const first = requests.findIndex((url) => new URL(url).pathname.startsWith("/api/"));
  return first === -1 ? requests.length : first;
};

/** What fails the run: never a time, which a busy machine makes up. */
export const faultsOf = (page: Measured): string[] => {
  const { accessibility, bestPractices, layoutShift, bytes, requests, address, failed, error } = page;
  const { origin } = new URL(address);
  return [
    ...(error === null ? [] : [error]),
    ...(accessibility < 100 || bestPractices < 100 ? failed : []),
    ...(accessibility < 100 ? [`accessibility ${accessibility}, expected 100`] : []),
    ...(bestPractices < 100 ? [`best practices ${bestPractices}, expected 100`] : []),
    ...(layoutShift > budgets.layoutShift
      ? [`layout shift ${layoutShift}, expected ${budgets.layoutShift} at most`]
      : []),
    ...(bytes > budgets.firstVisitBytes ? [`${bytes} bytes, expected ${budgets.firstVisitBytes} at most`] : []),
    ...(requestsBeforeData(page) > budgets.requestsBeforeData
      ? [`${requestsBeforeData(page)} requests before the first data, expected ${budgets.requestsBeforeData} at most`]
      : []),
    ...requests.filter((url) => new URL(url).origin !== origin).map((url) => `a request elsewhere: ${url}`),
  ];
};

/** One line a page, for people to read. */
export const tableOf = (pages: readonly Measured[]): string => {
  const rows = [
    ["page", "perf.", "a11y", "best", "FCP s", "LCP s", "CLS", "TBT ms", "kB", "requests"],
    ...pages.map((page) => [
      new URL(page.address).pathname,
      page.performance,
      page.accessibility,
      page.bestPractices,
      (page.fcpMilliseconds / 1_000).toFixed(1),
      (page.lcpMilliseconds / 1_000).toFixed(1),
      page.layoutShift.toFixed(3),
      Math.round(page.blockingMilliseconds),
      Math.round(page.bytes / 1_000),
      page.requests.length,
    ]),
  ].map((row) => row.map(String));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
};
