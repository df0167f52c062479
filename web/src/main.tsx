import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { ApiProblem } from "./api/problem.ts";
import { arrive } from "./api/sign-in.ts";
import { createRouter } from "./routes.tsx";
import { SignInFailure } from "./shell/sign-in-failure.tsx";
import "./style/style.css";

/** What is refused stays refused: only what might pass a second time is asked again. */
const isWorthAnotherTry = (count: number, error: unknown): boolean =>
  count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500);

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAnotherTry, retryDelay: 300, staleTime: 15_000, refetchOnWindowFocus: false },
  },
});

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");

const draw = (page: ReactNode): void => createRoot(root).render(<StrictMode>{page}</StrictMode>);

arrive().then(
  (isPage) => {
    if (!isPage) return;
    draw(
      <QueryClientProvider client={queries}>
        <RouterProvider router={createRouter()} />
      </QueryClientProvider>,
    );
  },
  (error: unknown) => draw(<SignInFailure error={error} />),
);
