/*
 * Which explanation the address asks for: `?expliquer=yield`, and `&projet=ned` on a page that is not that laureate's.
 */

type AskedExplanation = { readonly projectId: string; readonly figure: string };

const laureateOf = (pathname: string): string | undefined => {
  const found = /\/laureats\/([^/]+)/.exec(pathname)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
};

export const explanationAt = (pathname: string, search: URLSearchParams): AskedExplanation | undefined => {
  const figure = search.get("expliquer");
  const projectId = search.get("projet") ?? laureateOf(pathname);
  return figure === null || figure === "" || projectId === undefined ? undefined : { projectId, figure };
};

/** The page's parameters, with an explanation asked for. */
export const askingFor = (
  { projectId, figure }: AskedExplanation,
  pathname: string,
  search: URLSearchParams,
): URLSearchParams => {
  const next = withoutExplanation(search);
  next.set("expliquer", figure);
  if (laureateOf(pathname) !== projectId) next.set("projet", projectId);
  return next;
};

export const withoutExplanation = (search: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(search);
  next.delete("expliquer");
  next.delete("projet");
  return next;
};
