import type { Alert } from "./inbox.ts";

/** Where the act is that ends an alert's cause; `label` names it in the page's words. */
export type ActLink = { readonly to: string; readonly label: ActLabel };
export type ActLabel =
  | "agreement"
  | "amendment"
  | "payments"
  | "tranche"
  | "milestones"
  | "matching"
  | "summary"
  | "report"
  | "savings"
  | "reviews"
  | "team"
  | "portfolio"
  | "execution"
  | "settings";

/** Pages under the laureate's own, by rule. */
const ofLaureate: Readonly<Record<string, readonly [tab: string, label: ActLabel]>> = {
  A01: ["/avenant", "agreement"],
  A02: ["/versements", "payments"],
  A03: ["/versements", "payments"],
  A04: ["/jalons", "milestones"],
  A06: ["/versements", "payments"],
  A07: ["/versements", "payments"],
  A08: ["/versements", "payments"],
  A10: ["/versements", "payments"],
  A11: ["", "summary"],
  A15: ["/economies", "savings"],
  A16: ["/economies", "savings"],
  A17: ["/economies", "savings"],
  A18: ["/economies", "savings"],
  A19: ["/economies", "savings"],
  A20: ["/economies", "savings"],
  A21: ["/avenant", "amendment"],
  A22: ["/economies", "savings"],
  A25: ["/economies", "savings"],
  A26: ["/versements", "payments"],
  A27: ["/versements", "payments"],
  A30: ["", "summary"],
};

const ofFund: Readonly<Record<string, ActLink>> = {
  A22: { to: "/validations", label: "reviews" },
  A28: { to: "/portefeuille", label: "portfolio" },
  A29: { to: "/execution", label: "execution" },
  A31: { to: "/reglages", label: "settings" },
};

const byQueue: Readonly<Record<string, ActLink>> = {
  A09: { to: "/execution/rapprochement", label: "matching" },
  A14: { to: "/validations", label: "reviews" },
  A23: { to: "/validations", label: "reviews" },
  A24: { to: "/validations", label: "reviews" },
};

/** May the reader do what these pages are for? Otherwise the laureate's own page is where to look. */
type Reader = {
  readonly mayReport: boolean;
  readonly mayReview: boolean;
  readonly mayMatch: boolean;
  readonly mayNameTeam: boolean;
};

export const actLinkOf = (
  { rule, projectId, object }: Pick<Alert, "rule" | "projectId" | "object">,
  { mayReport, mayReview, mayMatch, mayNameTeam }: Reader,
): ActLink => {
  if (projectId === null) return ofFund[rule] ?? { to: "/portefeuille", label: "portfolio" };
  const laureate = `/laureats/${encodeURIComponent(projectId)}`;
  if (rule === "A05")
    return { to: `/versements/${encodeURIComponent(projectId)}/${encodeURIComponent(object)}`, label: "tranche" };
  if (mayReport && ["A12", "A13", "A25"].includes(rule))
    return { to: `${laureate}/declarations/nouvelle`, label: "report" };
  if (mayNameTeam && rule === "A30") {
    return { to: `/annuaire?equipe=${encodeURIComponent(projectId)}`, label: "team" };
  }
  const queue = byQueue[rule];
  if (queue !== undefined && (queue.label === "matching" ? mayMatch : mayReview)) return queue;
  const [tab, label] =
    ofLaureate[rule] ?? (queue?.label === "matching" ? ["/versements", "payments"] : ["/economies", "savings"]);
  return { to: `${laureate}${tab}`, label };
};
