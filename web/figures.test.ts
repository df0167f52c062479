import { expect, test } from "vitest";
import { amount, frenchDate, millions, percent, perEuro } from "./figures.ts";

/** Narrow and ordinary no-break spaces read as spaces here. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");

test.each([
  [123_456_789_00, "123,5 M€"],
  [99_950_000, "1,0 M€"],
  [99_949_999, "999 k€"],
  [-85_000_000, "−850 k€"],
  [130_000_000_000, "1,3 Md€"],
  [1_250, "12,50 €"],
  [0, "0,00 €"],
])("writes %i cents in a sentence as %s", (cents, shown) => {
  expect(plain(amount(cents))).toBe(shown);
});

test("writes millions in a column: sign on gaps, none on a zero, words for what is missing", () => {
  expect(plain(millions(-190_000_000, { signed: true }))).toBe("−1,9");
  expect(plain(millions(80_000_000, { signed: true }))).toBe("+0,8");
  expect(plain(millions(-4_000_000, { signed: true }))).toBe("0,0");
  expect(plain(millions(1_234_500_000_00))).toBe("1 234,5");
  expect(millions(null)).toBe("non renseigné");
});

test("writes a yield, a share and a date as French readers do", () => {
  expect(plain(perEuro("0.7376"))).toBe("0,74 €");
  expect(perEuro(null)).toBe("non renseigné");
  expect(plain(percent(91, 100))).toBe("91 %");
  expect(percent(0, 0)).toBe("non renseigné");
  expect(frenchDate("2022-07-15")).toBe("15/07/2022");
  expect(frenchDate("2022-12-31T23:30:00Z")).toBe("01/01/2023");
});
