import { useSuspenseQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import type { HistoryEntry, HistoryPage } from "./history-entry.ts";

export const historyPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}/history`;

/** Everything said of a laureate and recorded by the page's clock, latest recorded first, page after page. */
export const useWholeHistory = (projectId: string): readonly HistoryEntry[] => {
  const { knownAt } = useClocks();
  const path = historyPath(projectId);
  return useSuspenseQuery({
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
  }).data;
};
