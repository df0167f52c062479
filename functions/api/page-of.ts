import { badParameter } from "./problem.ts";

const largest = 1_000;

/** How many items a page holds: `limit`, the largest when it is not asked. */
const limitOf = (query: URLSearchParams): number => {
  const asked = query.get("limit") ?? String(largest);
  const limit = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  if (limit < 1 || limit > largest) throw badParameter("limit", `a whole number from 1 to ${largest}`, asked);
  return limit;
};

const cursorOf = (name: string): string => Buffer.from(name).toString("base64url");

/**
 * The page of a list that `limit` and `cursor` ask for, and the cursor of the next one. A cursor names the last item of its
 * page: what is added before or after it meanwhile moves nothing.
 */
export const pageOf = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  query: URLSearchParams,
): { readonly page: readonly Item[]; readonly next: string | null } => {
  const limit = limitOf(query);
  const cursor = query.get("cursor");
  const last = cursor === null ? -1 : items.findIndex((item) => cursorOf(nameOf(item)) === cursor);
  if (cursor !== null && last < 0) throw badParameter("cursor", "a cursor given as `next` by this list", cursor);
  const page = items.slice(last + 1, last + 1 + limit);
  const end = page.at(-1);
  return { page, next: end === undefined || last + 1 + limit >= items.length ? null : cursorOf(nameOf(end)) };
};
