import { useSuspenseQueries } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import type { HistoryEntry } from "../report/history.ts";
import { historyQuery } from "../report/history.ts";
import { type Laureate, useLaureates } from "../report/use-laureate.ts";
import type { Known } from "./plan-import.ts";
import { type Drafts, knownOf } from "./template.ts";

const draftsPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}/drafts`;

const draftsQuery = (projectId: string) => ({
  queryKey: [draftsPath(projectId)],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask<Drafts>(draftsPath(projectId), { signal }),
});

export type OfLaureate = { readonly known: Known; readonly history: readonly HistoryEntry[] };

/** What is known of every laureate of mine. */
export const useKnown = (): readonly OfLaureate[] => {
  const laureates = useLaureates();
  const histories = useSuspenseQueries({ queries: laureates.map(({ projectId }) => historyQuery(projectId)) });
  const drafts = useSuspenseQueries({ queries: laureates.map(({ projectId }) => draftsQuery(projectId)) });
  return laureates.flatMap((laureate: Laureate, index): OfLaureate[] => {
    const [history, own] = [histories[index]?.data, drafts[index]?.data];
    return history === undefined || own === undefined ? [] : [{ known: knownOf(laureate, history, own), history }];
  });
};
