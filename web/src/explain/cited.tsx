import { createContext, useContext } from "react";
import type { Citation } from "../../../shared/domain/explain/explanation.ts";
import { Link } from "../ui/link.tsx";

/** The laureate whose figure is explained, and what its streams are called. */
export const Explaining = createContext<{
  readonly projectId: string;
  readonly streamLabel: (streamId: string) => string;
}>({ projectId: "", streamLabel: (streamId) => streamId });

/** A fact by its id: leads to it in the laureate's history. */
export const FactLink = ({ factId }: { readonly factId: string }) => {
  const { projectId } = useContext(Explaining);
  return (
    <Link to={`/laureats/${encodeURIComponent(projectId)}/historique?fait=${encodeURIComponent(factId)}`}>
      <code>{factId}</code>
    </Link>
  );
};

/** The facts of some citations, each once. */
export const Cited = ({ facts }: { readonly facts: readonly Citation[] }) => (
  <span className="cited">
    {[...new Set(facts.map(({ factId }) => factId))].map((factId) => (
      <FactLink key={factId} factId={factId} />
    ))}
  </span>
);
