import type { Ledger, StateStore } from "../../shared/domain/ports.ts";
import { createRefold } from "../../shared/domain/refold.ts";

export type Ports = {
  readonly ledger: Pick<Ledger, "read" | "subjects">;
  readonly states: Pick<StateStore, "put">;
};

/** How many subjects were folded again, and how many states were behind their facts: a health metric, rightly 0. */
export type Swept = { readonly subjects: number; readonly repaired: number };

const workers = 8;

/** Folds every subject of the ledger again (ARCHITECTURE.md section 3, rule 8). Daily, after a deploy, after a redrive. */
export const createSweep = ({ ledger, states }: Ports) => {
  const refold = createRefold({ ledger, states });

  return async (): Promise<Swept> => {
    let subjects = 0;
    let repaired = 0;
    const queue = ledger.subjects();
    const work = async (): Promise<void> => {
      for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
        const { isWritten } = await refold(next.value);
        subjects += 1;
        if (isWritten) repaired += 1;
      }
    };
    await Promise.all(Array.from({ length: workers }, work));
    return { subjects, repaired };
  };
};
