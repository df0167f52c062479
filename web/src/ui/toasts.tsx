import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useWords, words } from "../language/language.tsx";

const said = words({ undo: "Annuler", dismiss: "Fermer ce message" }, { undo: "Undo", dismiss: "Close this message" });

/** Something done that can be taken back while it shows. */
export type Toast = { readonly message: string; readonly onUndo?: () => void };
type Shown = Toast & { readonly id: number };

const Telling = createContext<(toast: Toast) => void>(() => undefined);

/** Tells what was just done, with its undo, for ten seconds. */
export const useTell = (): ((toast: Toast) => void) => useContext(Telling);

const shownMilliseconds = 10_000;

export const Toasts = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const last = useRef(0);
  const say = useWords(said);
  const remove = useCallback((id: number): void => setShown((before) => before.filter((toast) => toast.id !== id)), []);
  const tell = useCallback(
    (toast: Toast): void => {
      last.current += 1;
      const id = last.current;
      setShown((before) => [...before, { ...toast, id }]);
      setTimeout(() => remove(id), shownMilliseconds);
    },
    [remove],
  );
  const list = useMemo(
    () =>
      shown.map(({ id, message, onUndo }) => (
        <li key={id} className="toast">
          <span>{message}</span>
          {onUndo === undefined ? null : (
            <button
              type="button"
              className="button button-secondary"
              onClick={() => {
                onUndo();
                remove(id);
              }}
            >
              {say.undo}
            </button>
          )}
          <button type="button" className="button button-tertiary" aria-label={say.dismiss} onClick={() => remove(id)}>
            ×
          </button>
        </li>
      )),
    [shown, say, remove],
  );
  return (
    <Telling value={tell}>
      {children}
      <ul className="toasts" aria-live="polite">
        {list}
      </ul>
    </Telling>
  );
};
