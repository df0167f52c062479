import type { Route } from "../infra/topology.ts";

export type Matched = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };

/** The route for a path that was decoded, or the methods that its path has, or neither. Literal segments win. */
export const matchRoute = (
  routes: readonly Route[],
  method: string,
  segments: readonly string[],
): Matched | { readonly allowed: readonly string[] } => {
  const fitting = routes
    .flatMap((route) => {
      const parameters = parametersOf(route.path, segments);
      return parameters ? [{ route, parameters }] : [];
    })
    .sort((one, other) => Object.keys(one.parameters).length - Object.keys(other.parameters).length);
  const matched = fitting.find(({ route }) => route.method === method);
  return matched ?? { allowed: fitting.map(({ route }) => route.method) };
};

const parametersOf = (template: string, segments: readonly string[]): Record<string, string> | undefined => {
  const parts = template.split("/");
  if (parts.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? "";
    if (part.startsWith("{") && segment !== "") parameters[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
};
