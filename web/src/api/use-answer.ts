import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { ask } from "./ask.ts";

/** What an address of the API answers; the nearest `Loaded` shows that it is awaited, or that it failed. */
export const useAnswer = <Answer>(path: string, { everySeconds }: { readonly everySeconds?: number } = {}): Answer =>
  useSuspenseQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<Answer>(path, { signal }),
    refetchInterval: everySeconds === undefined ? false : 1_000 * everySeconds,
  }).data;

/** After something was recorded: answers whose address begins so are asked again (all, when nothing is named). */
export const useAskAgain = (): ((...beginnings: readonly string[]) => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(
    (...beginnings) =>
      client.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          beginnings.length === 0 || beginnings.some((beginning) => String(path).startsWith(beginning)),
      }),
    [client],
  );
};
