import { expect, test } from "vitest";
import { inEnglish } from "./findings-in-english.ts";

test.each([
  ["at most 870000000 cents in all, the award", "at most €8,700,000.00 in all, the award"],
  [
    "600000000 cents paid or ordered, 900000000 with this payment, 270000000 left before it",
    "€6,000,000.00 paid or ordered, €9,000,000.00 with this payment, €2,700,000.00 left before it",
  ],
  ["version 2, signed on 2019-06-01", "version 2, signed on 01/06/2019"],
  ['"2026-12-01"', '"2026-12-01"'],
])("%s", (said, read) => expect(inEnglish(said)).toBe(read));
