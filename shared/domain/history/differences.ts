import { pointer } from "../../../events/refusal.ts";
import { canonicalJson } from "../canonical-json.ts";

/** What a place of a value was, and is; null where there was or is nothing. */
export type Difference = { readonly path: string; readonly before: unknown; readonly after: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Elements of these lists are told by an id of theirs, not by their place. */
const identities = ["streamId", "trancheId", "milestoneId", "personId", "year"] as const;

const nameOf = (element: unknown, index: number): string => {
  if (!isRecord(element)) return String(index);
  const identity = identities.find((field) => element[field] !== undefined);
  if (identity === undefined) return String(index);
  const nature = typeof element["nature"] === "string" ? ` ${element["nature"]}` : "";
  return `${String(element[identity])}${identity === "streamId" ? nature : ""}`;
};

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> => {
  if (Array.isArray(value)) return new Map(value.map((element, index) => [nameOf(element, index), element]));
  return new Map(isRecord(value) ? Object.entries(value) : []);
};

const isNested = (value: unknown): boolean => Array.isArray(value) || isRecord(value);

/** Every place where two JSON values differ, as JSON pointers; elements of lists by their ids. */
export const differences = (before: unknown, after: unknown, path: readonly string[] = []): readonly Difference[] => {
  if (isNested(before) && isNested(after) && Array.isArray(before) === Array.isArray(after)) {
    const [old, now] = [entriesOf(before), entriesOf(after)];
    const names = [...new Set([...old.keys(), ...now.keys()])];
    return names.flatMap((name) => differences(old.get(name), now.get(name), [...path, name]));
  }
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  return [{ path: pointer(path), before: before ?? null, after: after ?? null }];
};
