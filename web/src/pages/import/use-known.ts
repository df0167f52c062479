import { useSuspenseQueries } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import { historyQuery } from "../report/history.ts";
import { type Laureate, useLaureates } from "../report/use-laureate.ts";
import { type Drafts, type OfLaureate, ofLaureate } from "./template.ts";

const draftsPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}/drafts`;

const draftsQuery = (projectId: string) => ({
  queryKey: [draftsPath(projectId)],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask<Drafts>(draftsPath(projectId), { signal }),
});

/** What is known of every laureate of mine. */
export const useKnown = (): readonly OfLaureate[] => {
  const laureates = useLaureates();
  const histories = useSuspenseQueries({ queries: laureates.map(({ projectId }) => historyQuery(projectId)) });
  const drafts = useSuspenseQueries({ queries: laureates.map(({ projectId }) => draftsQuery(projectId)) });
  return laureates.flatMap((laureate: Laureate, index): OfLaureate[] => {
    const [history, own] = [histories[index]?.data, drafts[index]?.data];
    return history === undefined || own === undefined ? [] : [ofLaureate(laureate, history, own)];
  });
};
