import fc from "fast-check";

/** How lines come: in which order, which of them again, and in how many batches. */
export type Delivery = { readonly keys: readonly number[]; readonly again: readonly number[]; readonly every: number };

export const aDelivery: fc.Arbitrary<Delivery> = fc.record({
  keys: fc.array(fc.nat(1000), { minLength: 1, maxLength: 17, size: "max" }),
  again: fc.array(fc.nat(1000), { maxLength: 3, size: "max" }),
  every: fc.integer({ min: 1, max: 12 }),
});

const keyAt = (keys: readonly number[], index: number): number => keys[index % keys.length] ?? 0;

/** The same lines in another order, some of them twice or more. */
export const delivered = <Line>(lines: readonly Line[], { keys, again }: Delivery): Line[] => {
  const twice = [...lines, ...again.flatMap((at) => lines[at % Math.max(1, lines.length)] ?? [])];
  return twice
    .map((line, index) => ({ line, key: keyAt(keys, index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line);
};

/** The same, in batches. */
export const inBatches = <Line>(lines: readonly Line[], delivery: Delivery): Line[][] => {
  const all = delivered(lines, delivery);
  return Array.from({ length: Math.ceil(all.length / delivery.every) }, (_, index) =>
    all.slice(index * delivery.every, (index + 1) * delivery.every),
  );
};
