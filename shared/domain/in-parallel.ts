/** Asks for each item, 16 at once -> the answers, in the order of the items. */
export const inParallel = async <Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers = new Map<number, Answer>();
  const waiting = items.entries();
  const askNext = async (): Promise<void> => {
    for (const [index, item] of waiting) answers.set(index, await ask(item));
  };
  await Promise.all(Array.from({ length: 16 }, askNext));
  return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
};
