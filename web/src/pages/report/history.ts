import { useSuspenseQuery } from "@tanstack/react-query";
import type { FactOf, FactType } from "../../../../events/catalogue.ts";
import type { Entry } from "../../../../shared/domain/history/history.ts";
import { ask } from "../../api/ask.ts";

/** An entry of the history, its data that of its type. */
export type HistoryEntry = {
  [Type in FactType]: Omit<Entry, "type" | "data"> & { readonly type: Type; readonly data: FactOf<Type>["data"] };
}[FactType];

type Page = { readonly entries: readonly HistoryEntry[]; readonly next: string | null };

const historyPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}/history`;

const read = async (path: string, signal: AbortSignal): Promise<readonly HistoryEntry[]> => {
  const entries: HistoryEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await ask<Page>(cursor === null ? path : `${path}?cursor=${encodeURIComponent(cursor)}`, {
      signal,
    });
    entries.push(...page.entries);
    cursor = page.next;
  } while (cursor !== null);
  return entries;
};

/** How the history of a project is asked, whole. */
export const historyQuery = (projectId: string) => ({
  queryKey: [historyPath(projectId)],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => read(historyPath(projectId), signal),
});

export const useHistory = (projectId: string): readonly HistoryEntry[] =>
  useSuspenseQuery(historyQuery(projectId)).data;
