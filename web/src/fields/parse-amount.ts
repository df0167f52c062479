/*
 * Amounts as people type and paste them (UI.md section 4.3): any thousands separator, comma or dot for cents, €, k€, M€, Md€.
 * `1,234` and `1.234` can be read in two ways and are refused with both.
 */

export type ReadAmount =
  | { readonly kind: "empty" }
  | { readonly kind: "amount"; readonly cents: number }
  /** Two readings, in cents: the separator as decimals, and as thousands. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly kind: "unreadable" }
  /** Digits below the cent. */
  | { readonly kind: "too-precise" }
  | { readonly kind: "too-large" };

/** The largest amount of a fact: 10^13 cents. */
const largestCents = 10n ** 13n;

const units: readonly [RegExp, bigint][] = [
  [/\s*(?:md|mds|bn)\s*€?$/i, 1_000_000_000n],
  [/\s*m\s*€?$/i, 1_000_000n],
  [/\s*k\s*€?$/i, 1_000n],
  [/\s*(?:€|eur|euros?)$/i, 1n],
];

const spaces = /[\s\u00a0\u202f\u2009'’]/g;

/** Whole and decimal digits of euros, times the unit, in cents; undefined below the cent. */
const centsOf = (whole: string, decimals: string, unit: bigint): bigint | undefined => {
  const scaled = BigInt(whole + decimals) * unit * 100n;
  const divisor = 10n ** BigInt(decimals.length);
  return scaled % divisor === 0n ? scaled / divisor : undefined;
};

export const readAmount = (typed: string): ReadAmount => {
  let text = typed.trim();
  if (text === "") return { kind: "empty" };
  let unit = 1n;
  const found = units.find(([pattern]) => pattern.test(text));
  if (found !== undefined) {
    unit = found[1];
    text = text.replace(found[0], "");
  }
  const isNegative = /^[-\u2212]/.test(text);
  const digits = text.replace(/^[-\u2212+]/, "").replace(spaces, "");
  const sized = (cents: bigint | undefined): ReadAmount => {
    if (cents === undefined) return { kind: "too-precise" };
    if (cents > largestCents) return { kind: "too-large" };
    return { kind: "amount", cents: Number(isNegative ? -cents : cents) };
  };

  if (/^\d{1,15}$/.test(digits)) return sized(centsOf(digits, "", unit));
  // 1.234.567 or 1.234.567,89; 1,234,567 or 1,234,567.89
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits);
  if (grouped !== null) {
    const [, whole = "", separator = "", decimal, decimals = ""] = grouped;
    const hasSpaces = spaces.test(text);
    spaces.lastIndex = 0;
    const isOneGroup = whole.split(separator).length === 2;
    if (decimal === undefined && isOneGroup && unit === 1n && !hasSpaces && !/^0/.test(whole)) {
      const [left = "", right = ""] = whole.split(separator);
      const sign = isNegative ? -1 : 1;
      // Read as decimals it goes below the cent: what was meant can only have been rounded.
      const asDecimals = sign * Math.round(Number(`${left}.${right}`) * 100);
      return { kind: "ambiguous", readings: [asDecimals, sign * Number(left + right) * 100] };
    }
    if (decimal !== undefined && decimal !== separator) {
      return sized(centsOf(whole.replaceAll(separator, ""), decimals, unit));
    }
    if (decimal === undefined && !isOneGroup) return sized(centsOf(whole.replaceAll(separator, ""), "", unit));
  }
  const plain = /^(\d{1,15})[.,](\d{1,12})$/.exec(digits);
  if (plain === null) return { kind: "unreadable" };
  const [, whole = "", decimals = ""] = plain;
  return sized(centsOf(whole, decimals, unit));
};
