import { catalogue, type Fact, type FactType, factTypes, isFactType } from "./catalogue.ts";
import { type Entry, factSource, metadata } from "./envelope.ts";
import { excerpt, type Finding, findingsOf, type Refusal, type RefusalCode } from "./refusal.ts";

/** A detail is at most 128 KB of JSON, in UTF-8 bytes. */
export const maximumDetailBytes = 128 * 1024;

export type Parsed = { readonly fact: Fact } | { readonly refusal: Refusal };

const refuse = (code: RefusalCode, ...findings: Finding[]): Parsed => ({ refusal: { code, findings } });

/** An optional field that is null is absent (DOMAIN.md section 3, "Malformed"): nulls go, lists keep theirs. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept: Record<string, unknown> = { ...value };
  for (const [key, field] of Object.entries(kept)) {
    if (field === null) delete kept[key];
    else kept[key] = withoutNulls(field);
  }
  return kept;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads what came as a fact, or says why it is none. Unknown fields are ignored. */
export const parseFact = (entry: Entry): Parsed => parse(entry, "reader");

/** The same for our own writers: unknown fields are refused too. */
export const parseWrittenFact = (entry: Entry): Parsed => parse(entry, "writer");

const parse = ({ source, detailType, detail }: Entry, door: "reader" | "writer"): Parsed => {
  if (!isFactType(detailType)) {
    return refuse("malformed", {
      path: "/detailType",
      expected: `one of ${factTypes.join(", ")}`,
      found: excerpt(detailType),
    });
  }
  if (!isObject(detail)) {
    return refuse("malformed", { path: "/detail", expected: "an object { metadata, data }", found: excerpt(detail) });
  }
  const { version, sources, [door]: schema } = catalogue[detailType];

  const about = metadata.safeParse(withoutNulls(detail["metadata"]));
  const said = schema.safeParse(withoutNulls(detail["data"]));
  const findings = [
    ...(about.success ? [] : findingsOf(about.error, detail["metadata"], "/detail/metadata")),
    ...(said.success ? [] : findingsOf(said.error, detail["data"], "/detail/data")),
  ];
  if (about.success && about.data.version !== version) {
    findings.push({
      path: "/detail/metadata/version",
      expected: `${version}, the version of ${detailType} known here`,
      found: String(about.data.version),
    });
  }
  const allowed = factSource.safeParse(source);
  const isAllowed = allowed.success && sources.includes(allowed.data);
  if (!isAllowed && findings.length === 0) {
    return refuse("wrong-source", {
      path: "/source",
      expected: `${sources.join(" or ")} for ${detailType}`,
      found: excerpt(source),
    });
  }
  if (!about.success || !said.success || !isAllowed || findings.length > 0) return refuse("malformed", ...findings);

  return { fact: factOf(detailType, { source: allowed.data, metadata: about.data, data: said.data }) };
};

/** The catalogue's schema for `type` has just accepted `data`: this is where the two meet again as one type. */
const factOf = (type: FactType, rest: Omit<Fact, "type" | "data"> & { data: unknown }): Fact =>
  ({ type, ...rest }) as Fact;

export const tooLarge = (bytes: number): Refusal => ({
  code: "too-large",
  findings: [{ path: "/detail", expected: `at most ${maximumDetailBytes} bytes of JSON`, found: `${bytes} bytes` }],
});
