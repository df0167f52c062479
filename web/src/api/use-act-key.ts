import { useRef } from "react";
import { newKey } from "./act.ts";

/**
 * The Idempotency-Key of an act that is sent from a form: the same for each attempt with the same content, so that a double click or a
 * retry is one act; another content is another act.
 */
export const useActKey = (): ((content: object) => string) => {
  const last = useRef<{ readonly content: string; readonly key: string }>(undefined);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: newKey() };
    return last.current.key;
  };
};
