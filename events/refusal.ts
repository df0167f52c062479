import type { z } from "zod";

/** Where an input is wrong: a JSON pointer, what was expected there and what came. */
export type Finding = { readonly path: string; readonly expected: string; readonly found: string };

export type RefusalCode = "malformed" | "wrong-source" | "too-large" | "id-reused";

/** Why an input was not recorded. A value, never an exception: it is kept and shown. */
export type Refusal = { readonly code: RefusalCode; readonly findings: readonly Finding[] };

const longestExcerpt = 80;

/** What came, short enough for a table cell. */
export const excerpt = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const json = JSON.stringify(value) ?? String(value);
  return json.length > longestExcerpt ? `${json.slice(0, longestExcerpt - 1)}…` : json;
};

const escapePointer = (segment: PropertyKey): string => String(segment).replaceAll("~", "~0").replaceAll("/", "~1");

export const pointer = (segments: readonly PropertyKey[]): string =>
  segments.map((segment) => `/${escapePointer(segment)}`).join("");

const valueAt = (input: unknown, segments: readonly PropertyKey[]): unknown =>
  segments.reduce<unknown>(
    (value, segment) => (typeof value === "object" && value !== null ? Reflect.get(value, segment) : undefined),
    input,
  );

/** The findings behind a failed parse of `input`, which stands at `base` in what the sender sent. */
export const findingsOf = (error: z.ZodError, input: unknown, base: string): Finding[] =>
  error.issues.map((issue) => ({
    path: base + pointer(issue.path),
    expected: issue.message,
    found:
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => excerpt(key)).join(", ")
        : excerpt(valueAt(input, issue.path)),
  }));

/** One sentence a person can act on. */
export const sentenceOf = ({ path, expected, found }: Finding): string =>
  `${path === "" ? "the whole input" : path}: expected ${expected}, found ${found}.`;
