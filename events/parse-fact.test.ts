import { describe, expect, test } from "vitest";
import { aFact } from "./a-fact.ts";
import { catalogue, factTypes } from "./catalogue.ts";
import type { Entry } from "./envelope.ts";
import { parseFact, parseWrittenFact } from "./parse-fact.ts";
import { type Refusal, sentenceOf } from "./refusal.ts";

const refusalOf = (entry: Entry): Refusal | undefined => {
  const parsed = parseFact(entry);
  return "refusal" in parsed ? parsed.refusal : undefined;
};

const sentencesOf = (entry: Entry): string[] => refusalOf(entry)?.findings.map(sentenceOf) ?? [];

/** The entry with one field of its detail replaced. */
const withField = (entry: Entry, path: string, value: unknown): Entry => {
  const detail = JSON.parse(JSON.stringify(entry.detail));
  const segments = path.split("/").slice(1);
  const last = segments.pop() ?? "";
  const parent = segments.reduce((node, segment) => node[segment], detail);
  parent[last] = value;
  return { ...entry, detail };
};

describe.each(factTypes)("%s", (type) => {
  const { sample, sources } = catalogue[type];
  const entry: Entry = {
    source: sample.source,
    detailType: type,
    detail: { metadata: sample.metadata, data: sample.data },
  };

  test("accepts its sample, from each of its sources and from no other", () => {
    for (const source of ["trajectoire.fund", "trajectoire.finance", "trajectoire.project", "acme.erp"] as const) {
      const isAllowed = (sources as readonly string[]).includes(source);
      expect(refusalOf({ ...entry, source })?.code).toBe(isAllowed ? undefined : "wrong-source");
    }
  });

  test("ignores a field it does not know when reading, refuses it when writing", () => {
    const unknown = withField(entry, "/data/colour", "blue");
    expect(refusalOf(unknown)).toBeUndefined();
    expect(parseWrittenFact(unknown)).toMatchObject({
      refusal: { code: "malformed", findings: [{ path: "/detail/data", found: '"colour"' }] },
    });
    expect("fact" in parseWrittenFact(entry)).toBe(true);
  });

  test("refuses an empty data", () => {
    expect(refusalOf(withField(entry, "/data", {}))?.code).toBe("malformed");
  });
});

const payment = aFact("TranchePaid", {});
const report = aFact("SavingsReported", {});
const agreement = aFact("AgreementSigned", {});
const review = aFact("SavingsReviewed", {});

describe("says the path, what was expected, what came", () => {
  test.each<[name: string, entry: Entry, sentence: string]>([
    [
      "an amount with decimals",
      withField(payment, "/data/amountCents", 12.5),
      "/detail/data/amountCents: expected a whole number of cents (no decimals, no quotes), found 12.5.",
    ],
    [
      "an amount as text",
      withField(payment, "/data/amountCents", "1200"),
      '/detail/data/amountCents: expected a whole number of cents (no decimals, no quotes), found "1200".',
    ],
    [
      "an amount above 10^13",
      withField(payment, "/data/amountCents", 10 ** 13 + 1),
      "/detail/data/amountCents: expected an amount of at most 10^13 cents, found 10000000000001.",
    ],
    [
      "a payment of nothing",
      withField(payment, "/data/amountCents", 0),
      "/detail/data/amountCents: expected an amount of at least 1 cent, found 0.",
    ],
    [
      "a date that does not exist",
      withField(payment, "/data/paidOn", "2022-02-29"),
      '/detail/data/paidOn: expected a date that exists, written YYYY-MM-DD, found "2022-02-29".',
    ],
    [
      "a missing id",
      withField(payment, "/data/projectId", undefined),
      "/detail/data/projectId: expected an id, as text, found nothing.",
    ],
    [
      "a null where a value is required",
      withField(payment, "/data/paymentId", null),
      "/detail/data/paymentId: expected an id, as text, found null.",
    ],
    [
      "an instant without offset",
      withField(payment, "/metadata/occurredAt", "2022-07-15T09:12:00"),
      '/detail/metadata/occurredAt: expected an instant with its offset, for example 2022-07-15T09:12:00Z, found "2022-07-15T09:12:00".',
    ],
    [
      "an empty actor",
      withField(payment, "/metadata/actor", ""),
      '/detail/metadata/actor: expected an id that is not empty, found "".',
    ],
    [
      "an id with a space",
      withField(payment, "/metadata/id", "a b"),
      `/detail/metadata/id: expected the producer's own id: 1 to 128 of A-Z a-z 0-9 . _ : -, found "a b".`,
    ],
    [
      "a version of the contract nobody here knows",
      withField(payment, "/metadata/version", 2),
      "/detail/metadata/version: expected 1, the version of TranchePaid known here, found 2.",
    ],
    [
      "a period that ends before it starts",
      withField(report, "/data/period", { from: "2022-06", to: "2022-04" }),
      '/detail/data/period/to: expected a "to" that is not before its "from" (2022-06), found "2022-04".',
    ],
    [
      "both nil and lines",
      withField(report, "/data/nil", true),
      "/detail/data: expected either nil: true or lines, not both, not neither, found {",
    ],
    [
      "neither nil nor lines",
      withField(report, "/data/lines", null),
      "/detail/data: expected either nil: true or lines, not both, not neither, found {",
    ],
    [
      "no line at all",
      withField(report, "/data/lines", []),
      "/detail/data/lines: expected at least one line (or nil: true when nothing was saved), found [].",
    ],
    [
      "two lines of one stream and nature",
      withField(report, "/data/lines", [
        { streamId: "s", nature: "recurring", netAmountCents: 1 },
        { streamId: "s", nature: "recurring", netAmountCents: 2 },
      ]),
      "/detail/data/lines/1: expected one line per stream and nature, found",
    ],
    [
      "a correction without a reason",
      withField(report, "/data/version", 2),
      "/detail/data/reason: expected a reason, because the version is above 1, found nothing.",
    ],
    [
      "a rejection without a reason",
      withField(review, "/data/decision", "rejected"),
      "/detail/data/reason: expected a reason, unless validated as declared, found nothing.",
    ],
    [
      "a plan with a gap",
      withField(agreement, "/data/streams/0/annualPlan", { "2020": 1, "2022": 1 }),
      "/detail/data/streams/0/annualPlan: expected years without a gap, found",
    ],
    [
      "a plan before its stream",
      withField(agreement, "/data/streams/0/annualPlan", { "2019": 1, "2020": 1 }),
      "/detail/data/streams/0/annualPlan: expected only years between the stream's from and to, found",
    ],
    [
      "two tranches of one id",
      withField(agreement, "/data/tranches/1/trancheId", "t1"),
      "/detail/data/tranches/1: expected tranches of different ids, found",
    ],
    ["an unknown type", { ...payment, detailType: "TranchePayed" }, "/detailType: expected one of FundEnvelopeSet,"],
    [
      "a detail that is no object",
      { ...payment, detail: [1] },
      "/detail: expected an object { metadata, data }, found [1].",
    ],
  ])("%s", (_name, entry, sentence) => {
    expect(sentencesOf(entry).join("\n")).toContain(sentence);
  });
});

test("reads 5.0 as 5 and an optional null as absent", () => {
  const parsed = parseFact({
    ...payment,
    detail: JSON.parse(JSON.stringify(payment.detail).replace("240000000", "240000000.0").replace('"t1"', "null")),
  });
  expect(parsed).toMatchObject({ fact: { data: { amountCents: 240_000_000 } } });
  expect("fact" in parsed && "trancheId" in parsed.fact.data).toBe(false);
});

test("never throws, whatever comes", () => {
  for (const detail of [undefined, null, 1, "x", [], {}, { metadata: null, data: null }, { metadata: [], data: [] }]) {
    for (const detailType of [...factTypes, "", "__proto__", "constructor"]) {
      expect(refusalOf({ source: "trajectoire.fund", detailType, detail })?.code).toBe("malformed");
    }
  }
});
