/*
 * Integer euro cents. A plain number is enough for one amount (10^13 at most) and for any sum of a portfolio; a product
 * of two may pass 2^53, so products are BigInt. All rounding is half away from zero (DOMAIN.md section 4).
 */

/** Integer euro cents. */
export type Cents = number & { readonly unit?: "cents" };

export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator / denominator rounded half away from zero. The denominator is not 0. */
export const roundedQuotient = (numerator: bigint, denominator: bigint): bigint => {
  const rounded = (2n * sizeOf(numerator) + sizeOf(denominator)) / (2n * sizeOf(denominator));
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
};

/** cents x factor / divisor, rounded once. */
export const scaledCents = (cents: Cents, factor: number, divisor: number): Cents =>
  Number(roundedQuotient(BigInt(cents) * BigInt(factor), BigInt(divisor)));

/** Share of an amount, in whole percent, rounded to the cent. */
export const percentOf = (cents: Cents, percent: number): Cents =>
  percent === 100 ? cents : scaledCents(cents, percent, 100);

/**
 * An amount spread over `count` parts: each gets the quotient, the first |amount| mod count one more cent, in the
 * amount's sign. The parts always add up to the amount (DOMAIN.md section 5).
 */
export const partOf = (amount: Cents, count: number, index: number): Cents => {
  const remainder = amount % count;
  return (amount - remainder) / count + (index < Math.abs(remainder) ? Math.sign(remainder) : 0);
};

/** Sum of the first `taken` of `count` parts. */
export const firstParts = (amount: Cents, count: number, taken: number): Cents => {
  const remainder = amount % count;
  return ((amount - remainder) / count) * taken + Math.sign(remainder) * Math.min(taken, Math.abs(remainder));
};

/** a x factorA >= b x factorB, exactly. */
export const isAtLeast = (a: Cents, factorA: number, b: Cents, factorB: number): boolean =>
  BigInt(a) * BigInt(factorA) >= BigInt(b) * BigInt(factorB);

/** A ratio of two amounts, with 4 decimals and never "-0.0000"; null over nothing. */
export type Ratio = string | null;

export const ratio = (numerator: Cents, denominator: Cents): Ratio => {
  if (denominator === 0) return null;
  const tenThousandths = roundedQuotient(BigInt(numerator) * 10_000n, BigInt(denominator));
  const digits = String(sizeOf(tenThousandths)).padStart(5, "0");
  return `${tenThousandths < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
};
