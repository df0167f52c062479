/** `rung()` resolves at the next `ring()`. Ask for `rung()` before looking for work, or a ring in between is lost. */
export type Bell = { ring(): void; rung(): Promise<void> };

export const createBell = (): Bell => {
  let waiting: (() => void)[] = [];
  return {
    ring: () => {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    rung: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  };
};
