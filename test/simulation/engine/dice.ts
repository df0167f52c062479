import { chance } from "../../a-portfolio.ts";

/** Seeded choices: the only source of chance in a simulation. */
export const createDice = (seed: number) => {
  const next = chance(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("Expected something to choose from, found nothing.");
    return item;
  };
  return {
    below,
    pick,
    /** A whole number, both ends included. */
    between: (from: number, to: number): number => from + below(to - from + 1),
    yes: (probability: number): boolean => probability > 0 && next() < probability,
    shuffled: <Item>(items: readonly Item[]): Item[] => {
      const mixed = [...items];
      for (let left = mixed.length; left > 1; left -= 1) {
        const from = below(left);
        const [item] = mixed.splice(from, 1);
        if (item !== undefined) mixed.push(item);
      }
      return mixed;
    },
  };
};

export type Dice = ReturnType<typeof createDice>;
