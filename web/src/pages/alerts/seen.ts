import { useSyncExternalStore } from "react";

/*
 * Which alerts this browser has opened: by episode and severity, so that one that comes back or gets worse is new again. A
 * convenience of one machine; nothing depends on it.
 */

const storageKey = "trajectoire-alerts-seen";
const most = 1_000;
const listeners = new Set<() => void>();

type Marked = { readonly alertId: string; readonly episode: number; readonly severity: string };
const markOf = ({ alertId, episode, severity }: Marked): string => `${alertId}/${episode}/${severity}`;

const read = (): string => {
  try {
    return localStorage.getItem(storageKey) ?? "[]";
  } catch {
    return "[]";
  }
};

const marksIn = (text: string): readonly string[] => {
  try {
    const marks: unknown = JSON.parse(text);
    return Array.isArray(marks) ? marks.map(String) : [];
  } catch {
    return [];
  }
};

export const markSeen = (alert: Marked): void => {
  const marks = marksIn(read());
  const mark = markOf(alert);
  if (marks.includes(mark)) return;
  try {
    localStorage.setItem(storageKey, JSON.stringify([...marks, mark].slice(-most)));
  } catch {
    // A browser that keeps nothing shows every alert as unread.
    return;
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSeen = (): ((alert: Marked) => boolean) => {
  const marks = new Set(marksIn(useSyncExternalStore(subscribe, read)));
  return (alert) => marks.has(markOf(alert));
};
