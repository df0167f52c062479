import { describe, expect, test } from "vitest";
import { faultsOf, type Measured } from "./report.ts";

const aPage = (changes: Partial<Measured> = {}): Measured => ({
  address: "http://127.0.0.1:4747/portefeuille",
  performance: 40,
  accessibility: 100,
  bestPractices: 100,
  fcpMilliseconds: 9_000,
  lcpMilliseconds: 9_000,
  layoutShift: 0.02,
  blockingMilliseconds: 2_000,
  bytes: 250_000,
  requests: ["http://127.0.0.1:4747/portefeuille", "http://127.0.0.1:4747/api/me"],
  failed: [],
  error: null,
  ...changes,
});

describe("a page that Lighthouse measured", () => {
  test("may be slow on a busy machine", () => {
    expect(faultsOf(aPage())).toEqual([]);
  });

  test("may not be less than accessible, and says what is wrong", () => {
    expect(faultsOf(aPage({ accessibility: 98, failed: ["label: no label"] }))).toEqual([
      "label: no label",
      "accessibility 98, expected 100",
    ]);
  });

  test("may neither move, nor weigh more than a first visit may, nor ask somebody else", () => {
    const requests = [
      ...Array.from({ length: 11 }, (_, n) => `http://127.0.0.1:4747/${n}.js`),
      "http://elsewhere.example/api/x",
    ];
    expect(faultsOf(aPage({ layoutShift: 0.03, bytes: 250_001, bestPractices: 96, requests }))).toEqual([
      "best practices 96, expected 100",
      "layout shift 0.03, expected 0.02 at most",
      "250001 bytes, expected 250000 at most",
      "11 requests before the first data, expected 10 at most",
      "a request elsewhere: http://elsewhere.example/api/x",
    ]);
  });
});
