import { useSuspenseQuery } from "@tanstack/react-query";
import type { FactOf, FactType } from "../../../../events/catalogue.ts";
import type { Entry } from "../../../../shared/domain/history/history.ts";
import { ask } from "../../api/ask.ts";

/** What was said of a laureate, each type with its own data. */
export type EntryOf<Type extends FactType> = Omit<Entry, "type" | "data"> & {
  readonly type: Type;
  readonly data: FactOf<Type>["data"];
};
export type HistoryEntry = { [Type in FactType]: EntryOf<Type> }[FactType];
export type HistoryPage = {
  readonly projectId: string;
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
};

export const isEntryOf =
  <Type extends FactType>(type: Type) =>
  (entry: HistoryEntry): entry is Extract<HistoryEntry, { readonly type: Type }> =>
    entry.type === type;

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
