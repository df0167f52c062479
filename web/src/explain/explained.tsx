import type { ReactNode } from "react";
import { useLocation, useNavigate } from "react-router";
import { useWords, words } from "../language/language.tsx";
import { askingFor } from "./explaining-address.ts";

const said = words({ explain: "Expliquer ce chiffre" }, { explain: "Explain this figure" });

type Props = {
  readonly projectId: string;
  /** Its path in the position: `validated.runRateCents`. */
  readonly figure: string;
  /** As it is written on the page. */
  readonly children: ReactNode;
};

/** A figure of a laureate that says, on a press, how it was computed and from which facts; the page's address then says so too. */
export const Explained = ({ projectId, figure, children }: Props) => {
  const { explain } = useWords(said);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const open = (): void => {
    const next = askingFor({ projectId, figure }, pathname, new URLSearchParams(search));
    void navigate({ search: `?${next}` }, { preventScrollReset: true, state: { isExplaining: true } });
  };
  return (
    <button type="button" className="explained" title={explain} onClick={open}>
      {children}
      <span className="hidden-text"> – {explain}</span>
    </button>
  );
};
