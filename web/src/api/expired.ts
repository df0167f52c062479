/*
 * A session that ended while a page is open: requests wait here until the person has signed in again.
 */

let waiting: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

export const expired = {
  /** Resolves once somebody signed in again. */
  renewed(): Promise<void> {
    if (waiting === undefined) {
      let resolve = (): void => undefined;
      const promise = new Promise<void>((done) => {
        resolve = done;
      });
      waiting = { promise, resolve };
      tell();
    }
    return waiting.promise;
  },
  isExpired: (): boolean => waiting !== undefined,
  /** The tab has a new token. */
  end(): void {
    waiting?.resolve();
    waiting = undefined;
    tell();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
