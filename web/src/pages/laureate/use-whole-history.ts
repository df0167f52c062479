import { useSuspenseQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import type { HistoryEntry, HistoryPage } from "./history-entry.ts";

export const historyPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}/history`;

/** Everything said of a laureate, latest recorded first, page after page. */
export const useWholeHistory = (projectId: string): readonly HistoryEntry[] => {
  const path = historyPath(projectId);
  return useSuspenseQuery({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      const entries: HistoryEntry[] = [];
      let cursor: string | null = null;
      do {
        const page: HistoryPage = await ask(cursor === null ? path : `${path}?cursor=${cursor}`, { signal });
        entries.push(...page.entries);
        cursor = page.next;
      } while (cursor !== null);
      return entries;
    },
  }).data;
};
