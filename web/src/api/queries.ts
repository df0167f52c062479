import { QueryClient } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { configuration } from "./configuration.ts";
import { ApiProblem } from "./problem.ts";
import { currentToken } from "./sign-in.ts";

/** What is refused stays refused: only what might pass a second time is asked again. */
const isWorthAnotherTry = (count: number, error: unknown): boolean =>
  count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500);

/** The answers of the API that the pages share. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAnotherTry, retryDelay: 300, staleTime: 15_000, refetchOnWindowFocus: false },
  },
});

const begin = (path: string): void => {
  if (queries.getQueryState([path]) === undefined) {
    void queries.prefetchQuery({ queryKey: [path], queryFn: ({ signal }) => ask(path, { signal }) });
  }
};

/**
 * Asks now what a page will ask, so that its code and its data come together; a failure is the page's to show. The page's frame
 * needs to know who it is, and what day.
 */
export const askAhead = (paths: readonly string[]): void => {
  configuration().catch(() => undefined);
  if (currentToken() === null) return;
  for (const path of ["/api/me", ...paths]) begin(path);
};
