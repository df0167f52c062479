import { useSuspenseQueries } from "@tanstack/react-query";
import { ask } from "./ask.ts";

/** Several answers of the API at once: one wait for all, in the order of their addresses. */
export const useAnswers = <Answer>(paths: readonly string[]): readonly Answer[] =>
  useSuspenseQueries({
    queries: paths.map((path) => ({
      queryKey: [path],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask<Answer>(path, { signal }),
    })),
    combine: (results) => results.map(({ data }) => data),
  });
