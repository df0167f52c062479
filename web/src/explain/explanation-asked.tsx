import { lazy, Suspense } from "react";
import { useLocation, useNavigate } from "react-router";
import { explanationAt, withoutExplanation } from "./explaining-address.ts";

const ExplainDialog = lazy(() => import("./explain-dialog.tsx"));

/** The explanation that the address asks for, over the page. Closing it goes back to where one was. */
export const ExplanationAsked = () => {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const asked = explanationAt(pathname, new URLSearchParams(search));
  if (asked === undefined) return null;
  const close = (): void => {
    if (state !== null && typeof state === "object" && "isExplaining" in state) {
      void navigate(-1);
      return;
    }
    const next = withoutExplanation(new URLSearchParams(search));
    void navigate({ search: next.size === 0 ? "" : `?${next}` }, { replace: true, preventScrollReset: true });
  };
  return (
    <Suspense fallback={null}>
      <ExplainDialog {...asked} onClose={close} />
    </Suspense>
  );
};
