import { useEffect, useState } from "react";
import {
  createBrowserRouter,
  type LoaderFunctionArgs,
  Navigate,
  Outlet,
  type RouteObject,
  useLocation,
} from "react-router";
import { askAhead } from "./api/queries.ts";
import { currentToken, signIn } from "./api/sign-in.ts";
import { clocksIn } from "./clocks/clocks.ts";
import { at, forEverybody, forTheSignedIn, type PageHandle } from "./every-page.ts";
import { type Language, SpeaksByAddress } from "./language/language.tsx";
import { BareHead } from "./shell/bare-head.tsx";
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

/** The same pages, each asking the API for its data while its code comes. */
const askingAhead = (routes: readonly RouteObject[], language: Language): RouteObject[] =>
  routes.map((route) => {
    const { asks }: PageHandle = route.handle ?? {};
    if (asks === undefined) return route;
    const loader = ({ params, request }: LoaderFunctionArgs): null => {
      const { searchParams } = new URL(request.url);
      askAhead(asks({ params, clocks: clocksIn(searchParams), language }));
      return null;
    };
    const children = route.children === undefined ? {} : { children: askingAhead(route.children, language) };
    return { ...route, ...children, loader } as RouteObject;
  });

const pages = (language: Language): RouteObject[] => [
  {
    element: <Shell />,
    loader: () => {
      askAhead([]);
      return null;
    },
    errorElement: <PageFailure />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          ...forEverybody,
          { element: <SignedIn />, children: askingAhead(forTheSignedIn, language) },
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
      hydrateFallbackElement: <BareHead />,
      children: [
        { path: "/fr/*", element: <Navigate to="/" replace /> },
        { path: "/en", children: pages("en") },
        { path: "/", children: pages("fr") },
      ],
    },
  ]);
