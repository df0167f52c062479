import { type KeyboardEvent, useState } from "react";

/** Where a key leads from a place among `count`, or undefined for a key that leads nowhere. Null is no place: none is shown. */
export const placeAfter = (key: string, at: number | null, count: number): number | null | undefined => {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return at === null ? 0 : Math.min(at + 1, last);
    case "ArrowLeft":
    case "ArrowUp":
      return at === null ? last : Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "Escape":
      return null;
    default:
      return undefined;
  }
};

/** A cursor over the marks of a chart: one tab stop, moved by arrow keys, closed by Escape, shown while it has the focus. */
export const useCursor = (count: number) => {
  const [at, setAt] = useState<number | null>(null);
  return {
    /** The mark that is spoken of; null when none is. */
    at: at === null || at >= count ? null : at,
    point: setAt,
    keys: {
      onKeyDown: (event: KeyboardEvent): void => {
        const next = placeAfter(event.key, at, count);
        if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        setAt(next);
      },
      onFocus: (): void => setAt((before) => before ?? (count === 0 ? null : 0)),
      onBlur: (): void => setAt(null),
    },
  };
};
