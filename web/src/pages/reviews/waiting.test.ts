import { expect, test } from "vitest";
import { changeCents } from "./waiting.ts";

test("a correction says how much more or less it declares, lines that came and went included", () => {
  expect(
    changeCents([
      { path: "/version", before: 1, after: 2 },
      { path: "/lines/s1 recurring/netAmountCents", before: 250_00, after: 210_00 },
      { path: "/lines/s2 one-off", before: null, after: { streamId: "s2", netAmountCents: 50_00 } },
      { path: "/lines/s3 recurring", before: { streamId: "s3", netAmountCents: 5_00 }, after: null },
      { path: "/lines/s1 recurring/attributionPercent", before: 100, after: 50 },
    ]),
  ).toBe(5_00);
});
