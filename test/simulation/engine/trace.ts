/** What happened, step by step, and a hash of it: two runs of one seed must have the same. */
export const createTrace = () => {
  const lines: { readonly at: number; readonly text: string }[] = [];
  let hash = 0x811c9dc5;
  return {
    say: (at: number, text: string): void => {
      lines.push({ at, text });
      hash = Math.imul(hash ^ at, 0x01000193);
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    },
    hash: (): string => (hash >>> 0).toString(16).padStart(8, "0"),
    /** The last lines, with the time since the first of all, in seconds. */
    last: (count: number): string[] => {
      const start = lines[0]?.at ?? 0;
      return lines.slice(-count).map(({ at, text }) => `${((at - start) / 1000).toFixed(2).padStart(9)} s  ${text}`);
    },
  };
};

export type Trace = ReturnType<typeof createTrace>;
