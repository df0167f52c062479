import { useEffect, useState } from "react";
import { createBrowserRouter, Navigate, Outlet, type RouteObject, useLocation } from "react-router";
import { currentToken, signIn } from "./api/sign-in.ts";
import { at, forEverybody, forTheSignedIn } from "./every-page.ts";
import { SpeaksByAddress } from "./language/language.tsx";
import { PageFailure } from "./shell/page-failure.tsx";
import { Titled } from "./shell/page-title.tsx";
import { Shell } from "./shell/shell.tsx";
import { Failure } from "./ui/failure.tsx";
import { Toasts } from "./ui/toasts.tsx";

/*
 * Every page in French, and again in English behind /en.
 */

const SignedIn = () => {
  const { pathname } = useLocation();
  const isSignedIn = currentToken() !== null;
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (!isSignedIn) signIn().catch(setFailure);
  }, [isSignedIn]);
  if (isSignedIn) return <Outlet />;
  if (failure !== undefined) return <Failure error={failure} onRetry={() => location.reload()} isPage />;
  return <p role="status">{pathname.startsWith("/en") ? "Signing in…" : "Connexion…"}</p>;
};

const pages = (): RouteObject[] => [
  {
    element: <Shell />,
    errorElement: <PageFailure />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          ...forEverybody,
          { element: <SignedIn />, children: forTheSignedIn },
          at("*", () => import("./pages/not-found/page.tsx")),
        ],
      },
    ],
  },
];

const Root = () => (
  <SpeaksByAddress>
    <Titled>
      <Toasts>
        <Outlet />
      </Toasts>
    </Titled>
  </SpeaksByAddress>
);

export const createRouter = () =>
  createBrowserRouter([
    {
      element: <Root />,
      hydrateFallbackElement: <p role="status">…</p>,
      children: [
        { path: "/fr/*", element: <Navigate to="/" replace /> },
        { path: "/en", children: pages() },
        { path: "/", children: pages() },
      ],
    },
  ]);
