import type { RouteObject } from "react-router";

/** The addresses that a table of routes answers, `*` aside. */
export const addressesOf = (routes: readonly RouteObject[], above = ""): string[] =>
  routes.flatMap((route) => {
    const path = route.index === true ? above || "/" : `${above}/${route.path ?? ""}`;
    return route.children === undefined ? [path] : addressesOf(route.children, path);
  });
