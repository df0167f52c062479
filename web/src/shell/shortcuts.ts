import { useEffect, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { useAddress } from "../ui/link.tsx";

/*
 * Keys of one letter, for who wants them: a screen reader or dictation uses the same keys, so they are off until they are turned on
 * (WCAG 2.1.4).
 */

const storageKey = "trajectoire.shortcuts";
const listeners = new Set<() => void>();

export const shortcuts = {
  areOn: (): boolean => localStorage.getItem(storageKey) === "on",
  set(isOn: boolean): void {
    localStorage.setItem(storageKey, isOn ? "on" : "off");
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useShortcutsOn = (): boolean => useSyncExternalStore(shortcuts.subscribe, shortcuts.areOn);

/** After `g`: where a letter leads. */
const goTo: Readonly<Record<string, string>> = {
  p: "/portefeuille",
  a: "/alertes",
  v: "/versements",
  d: "/declarations",
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, select, textarea, dialog, [contenteditable]") !== null;

/** `/` goes to the search, `g p` to the portfolio, `g a` to the alerts... */
export const useShortcuts = (): void => {
  const isOn = useShortcutsOn();
  const navigate = useNavigate();
  const address = useAddress();
  useEffect(() => {
    if (!isOn) return;
    let isGoing = false;
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const path = goTo[event.key];
      if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("search input")?.focus();
      } else if (isGoing && path !== undefined) {
        void navigate(address(path));
      }
      isGoing = event.key === "g";
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [isOn, navigate, address]);
};
