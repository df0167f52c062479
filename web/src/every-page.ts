import type { ComponentType } from "react";
import type { RouteObject } from "react-router";

/*
 * Every page by its address, each loaded when it is first asked for. Nothing is imported at once, so that a test can read the list.
 */

type Page = () => Promise<{ readonly default: ComponentType }>;
export const at = (path: string, page: Page): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await page()).default }),
});

/** Pages of one laureate, under one heading with tabs. */
const laureate: RouteObject = {
  path: "laureats/:projectId",
  lazy: async () => ({ Component: (await import("./pages/laureate/layout.tsx")).default }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import("./pages/laureate/summary.tsx")).default }) },
    at("versements", () => import("./pages/laureate/payments.tsx")),
    at("economies", () => import("./pages/laureate/savings.tsx")),
    at("jalons", () => import("./pages/laureate/milestones.tsx")),
    at("historique", () => import("./pages/laureate/history.tsx")),
    at("fiche", () => import("./pages/laureate/sheet.tsx")),
  ],
};

export const forEverybody: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./pages/home/page.tsx")).default }) },
  at("chiffres", () => import("./pages/public-figures/page.tsx")),
  at("aide", () => import("./pages/help/page.tsx")),
  at("nouveautes", () => import("./pages/news/page.tsx")),
  at("accessibilite", () => import("./pages/accessibility/page.tsx")),
  at("ecoconception", () => import("./pages/eco-design/page.tsx")),
  at("preferences", () => import("./pages/preferences/page.tsx")),
];

export const forTheSignedIn: RouteObject[] = [
  at("portefeuille", () => import("./pages/portfolio/page.tsx")),
  at("portefeuille/trajectoires", () => import("./pages/portfolio/trajectories.tsx")),
  at("portefeuille/nuage", () => import("./pages/portfolio/scatter.tsx")),
  laureate,
  at("laureats/:projectId/avenant", () => import("./pages/agreement/page.tsx")),
  at("laureats/:projectId/decision", () => import("./pages/decision/page.tsx")),
  at("declarations", () => import("./pages/my-reports/page.tsx")),
  at("laureats/:projectId/declarations", () => import("./pages/my-reports/page.tsx")),
  at("laureats/:projectId/declarations/nouvelle", () => import("./pages/report/page.tsx")),
  at("laureats/:projectId/declarations/:reportId", () => import("./pages/report/page.tsx")),
  at("import", () => import("./pages/import/page.tsx")),
  at("versements", () => import("./pages/payments/page.tsx")),
  at("versements/:projectId/:trancheId", () => import("./pages/payment/page.tsx")),
  at("execution", () => import("./pages/execution/page.tsx")),
  at("execution/mois", () => import("./pages/month-end/page.tsx")),
  at("execution/rapprochement", () => import("./pages/matching/page.tsx")),
  at("validations", () => import("./pages/reviews/page.tsx")),
  at("validations/:projectId/:reportFactId", () => import("./pages/review/page.tsx")),
  at("alertes", () => import("./pages/alerts/page.tsx")),
  at("reglages", () => import("./pages/settings/page.tsx")),
  at("candidatures", () => import("./pages/applications/page.tsx")),
  at("candidatures/:applicationId", () => import("./pages/application/page.tsx")),
  at("annuaire", () => import("./pages/people/page.tsx")),
  at("rejets", () => import("./pages/rejected/page.tsx")),
  at("messages", () => import("./pages/mails/page.tsx")),
];
