import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords, words } from "../language/language.tsx";

const said = words({ close: "Fermer" }, { close: "Close" });

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: "medium" | "large";
  /** Without a way out but the ones inside. */
  readonly isInsistent?: boolean;
};

/**
 * The browser's own modal dialog: it holds the focus, closes with Escape, and gives the focus back. Render it while it is open.
 */
export const Dialog = ({ title, onClose, children, size = "medium", isInsistent = false }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { close } = useWords(said);
  useEffect(() => {
    const node = dialog.current;
    const before = document.activeElement;
    node?.showModal();
    return () => {
      node?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!isInsistent) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {isInsistent ? null : (
          <button type="button" className="button button-tertiary" onClick={onClose}>
            {close}
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
};
