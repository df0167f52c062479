import { lazy, type ReactNode, Suspense, useState } from "react";
import { useWords, words } from "../language/language.tsx";

const said = words({ explain: "Expliquer ce chiffre" }, { explain: "Explain this figure" });

const ExplainDialog = lazy(() => import("./explain-dialog.tsx"));

type Props = {
  readonly projectId: string;
  /** Its path in the position: `validated.runRateCents`. */
  readonly figure: string;
  /** As it is written on the page. */
  readonly children: ReactNode;
};

/** A figure of a laureate that says, on a press, how it was computed and from which facts. */
export const Explained = ({ projectId, figure, children }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const { explain } = useWords(said);
  return (
    <>
      <button type="button" className="explained" title={explain} onClick={() => setOpen(true)}>
        {children}
        <span className="hidden-text"> – {explain}</span>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ExplainDialog projectId={projectId} figure={figure} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
