/*
 * What pages may weigh (UI.md section 5). The tests of test/web/ hold these very numbers, and the page shows them.
 */

const kB = 1_000;

export const budgets = {
  /** Script of every page, gzipped. */
  entryBytes: 170 * kB,
  /** What a page adds to it, gzipped. */
  pageBytes: 30 * kB,
  /** All styles, gzipped. */
  styleBytes: 15 * kB,
  /** Requests before the first one for data. */
  requestsBeforeData: 10,
  /** Everything that a first visit receives. */
  firstVisitBytes: 250 * kB,
  /** The data of the overview, gzipped. */
  overviewBytes: 40 * kB,
  /** Cumulative layout shift. */
  layoutShift: 0.02,
} as const;
