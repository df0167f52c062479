import fc from "fast-check";
import { aFact } from "../../events/a-fact.ts";
import { factTypes } from "../../events/catalogue.ts";
import type { Entry } from "../../events/envelope.ts";

/*
 * Inputs at a door: valid facts, and facts with something wrong anywhere in them.
 */

/** Values that break readers: wrong types, huge and tiny numbers, odd text, prototype keys, nesting. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -0, 5.0, 0.1, -1, 1e21, 1e308, 2 ** 53, -(10 ** 13), 10 ** 13 + 1),
  fc.constantFrom<unknown>(
    "",
    " ",
    "\u0000",
    "\ud800",
    "é",
    "e\u0301",
    "2022-13",
    "2022-02-30",
    "9999-12-31",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>({ __proto__: null }, { constructor: { prototype: 1 } }, { toString: 1 }, [[]], [null], {}),
  fc.integer({ min: 1, max: 90 }).map((depth) => JSON.parse(`${"[".repeat(depth)}1${"]".repeat(depth)}`)),
);

const oddKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "",
  "projectId",
  "metadata",
  "data",
  "nil",
  "lines",
  "é",
);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every place of a value, as paths. */
const placesOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  isObject(value)
    ? [path, ...Object.entries(value).flatMap(([key, inside]) => placesOf(inside, [...path, key]))]
    : [path];

type Change = {
  readonly place: number;
  readonly how: "replace" | "remove" | "add";
  readonly key: string;
  readonly value: unknown;
};

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom("replace", "remove", "add"),
  key: oddKey,
  value: oddValue,
});

/** A copy with one change at one place. */
const changed = (value: unknown, { place, how, key, value: odd }: Change): unknown => {
  const places = placesOf(value);
  const path = places[place % places.length] ?? [];
  const last = path.at(-1);
  if (last === undefined) return how === "replace" ? odd : value;
  const copy: unknown = structuredClone(value);
  let holder: unknown = copy;
  for (const step of path.slice(0, -1)) holder = isObject(holder) ? holder[step] : holder;
  if (!isObject(holder)) return copy;
  if (how === "remove") delete holder[last];
  else if (how === "replace") holder[last] = odd;
  else Object.defineProperty(holder, key, { value: odd, enumerable: true, configurable: true, writable: true });
  return copy;
};

/** One of every type of fact, about one of a few projects, under one of a few ids: some repeat, some reuse an identity. */
const validFact: fc.Arbitrary<Entry> = fc
  .record({
    type: fc.constantFrom(...factTypes),
    id: fc.integer({ min: 1, max: 400 }).map((number) => `f-${number}`),
    projectId: fc.integer({ min: 1, max: 20 }).map((number) => `p-${number}`),
  })
  .map(({ type, id, projectId }) => {
    const fact = aFact(type, {}, { id });
    const { data } = fact.detail;
    return { ...fact, detail: { ...fact.detail, data: "projectId" in data ? { ...data, projectId } : data } };
  });

/** A fact as its sender wrote it: valid one time in four, else with one to three things wrong. */
export const spoiltFact: fc.Arbitrary<unknown> = fc
  .tuple(
    validFact,
    fc.oneof(
      fc.constant([]),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      fc.array(change, { minLength: 1, maxLength: 1 }),
    ),
  )
  .map(([fact, changes]) => changes.reduce<unknown>(changed, fact));

/** A JSON text with something wrong in the text itself: cut short, a key twice, garbage after it, deep nesting. */
export const spoiltText = (json: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(json) },
    { weight: 1, arbitrary: fc.nat({ max: json.length }).map((length) => json.slice(0, length)) },
    { weight: 1, arbitrary: fc.constant(json.replace("{", '{"detail":1,"data":2,')) },
    { weight: 1, arbitrary: fc.constantFrom(`${json}x`, `\ufeff${json}`, `[${json}]`, "", "null", "1e999", '"text"') },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 60, max: 20_000 })
        .map((depth) => `{"detail":${"[".repeat(depth)}${"]".repeat(depth)}}`),
    },
  );
