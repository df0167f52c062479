import { queryOptions, usePrefetchQuery, useSuspenseQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import type { HistoryEntry, HistoryPage } from "./history-entry.ts";

export const historyPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}/history`;

const wholeHistory = (projectId: string, knownAt: string | null) => {
  const path = historyPath(projectId);
  return queryOptions({
    queryKey: [path, knownAt],
    queryFn: async ({ signal }) => {
      const entries: HistoryEntry[] = [];
      let cursor: string | null = null;
      do {
        const page: HistoryPage = await ask(atClocks(path, { asOf: null, knownAt }, { cursor }), { signal });
        entries.push(...page.entries);
        cursor = page.next;
      } while (cursor !== null);
      return entries;
    },
  });
};

/** Everything said of a laureate and recorded by the page's clock, latest recorded first, page after page. */
export const useWholeHistory = (projectId: string): readonly HistoryEntry[] =>
  useSuspenseQuery(wholeHistory(projectId, useClocks().knownAt)).data;

/** Asks for it now, for a component that waits for something else first. */
export const useHistoryAhead = (projectId: string): void =>
  usePrefetchQuery(wholeHistory(projectId, useClocks().knownAt));
