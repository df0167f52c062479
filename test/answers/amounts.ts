import type { Fact } from "../../events/catalogue.ts";
import type { KnownFact } from "../../shared/domain/read-facts.ts";

/** Where the amounts of a fact stand in its data, as JSON pointers. */
export const amountPaths = (value: unknown, path = ""): string[] => {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inside]) => amountPaths(inside, `${path}/${key}`));
  }
  return typeof value === "number" && /(Cents|annualPlan\/\d+)$/.test(path) ? [path] : [];
};

/** The same facts, but for one cent more at a place of one of them. */
export const oneCentMore = (facts: readonly KnownFact[], fact: Fact, path: string): KnownFact[] =>
  facts.map((known) => {
    if (known.fact !== fact) return known;
    const altered = structuredClone(known);
    const keys = path.split("/").slice(1);
    const last = keys.pop() ?? "";
    let inside: unknown = altered.fact.data;
    for (const key of keys) inside = typeof inside === "object" && inside !== null ? Reflect.get(inside, key) : inside;
    if (typeof inside === "object" && inside !== null) Reflect.set(inside, last, Reflect.get(inside, last) + 1);
    return altered;
  });
