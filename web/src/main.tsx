import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { queries } from "./api/queries.ts";
import { arrive } from "./api/sign-in.ts";
import { createRouter } from "./routes.tsx";
import { SignInFailure } from "./shell/sign-in-failure.tsx";
import "./style/style.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");

/** As a transition, so that a slow machine is not held for the whole of it. */
const draw = (page: ReactNode): void => startTransition(() => createRoot(root).render(<StrictMode>{page}</StrictMode>));

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
