import type { ComponentType } from "react";
import type { RouteObject } from "react-router";
import { atClocks, type Clocks } from "./clocks/clocks.ts";
import type { Language } from "./language/language.tsx";

/*
 * Every page by its address, each loaded when it is first asked for. No page is imported at once, so that a test can read the list.
 */

type Address = {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly clocks: Clocks;
  readonly language: Language;
};

/** What the API is asked for while the page's code comes: what the page would ask first. */
type Asks = (address: Address) => readonly string[];
export type PageHandle = { readonly asks?: Asks };
const asking = (asks: Asks): { readonly handle: PageHandle } => ({ handle: { asks } });

type Page = () => Promise<{ readonly default: ComponentType }>;
export const at = (path: string, page: Page, asks?: Asks): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await page()).default }),
  ...(asks === undefined ? {} : asking(asks)),
});

const laureatesOver =
  (quarters: number): Asks =>
  ({ clocks }) => [atClocks("/api/projects", clocks, { quarters: String(quarters) })];

const ofLaureate =
  (...ends: readonly (readonly [end: string, more?: Readonly<Record<string, string>>])[]): Asks =>
  ({ params, clocks }) =>
    ends.map(([end, more]) =>
      atClocks(`/api/projects/${encodeURIComponent(params["projectId"] ?? "")}${end}`, clocks, more),
    );

/** Pages of one laureate, under one heading with tabs. */
const laureate: RouteObject = {
  path: "laureats/:projectId",
  ...asking(ofLaureate([""])),
  lazy: async () => ({ Component: (await import("./pages/laureate/layout.tsx")).default }),
  children: [
    {
      index: true,
      ...asking(ofLaureate(["/trajectory"], ["/explain", { figure: "validated.runRateCents" }])),
      lazy: async () => ({ Component: (await import("./pages/laureate/summary.tsx")).default }),
    },
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
  at("portefeuille", () => import("./pages/portfolio/page.tsx"), laureatesOver(8)),
  at("portefeuille/trajectoires", () => import("./pages/portfolio/trajectories.tsx")),
  at("portefeuille/nuage", () => import("./pages/portfolio/scatter.tsx"), laureatesOver(8)),
  laureate,
  at("laureats/:projectId/avenant", () => import("./pages/agreement/page.tsx")),
  at("laureats/:projectId/decision", () => import("./pages/decision/page.tsx")),
  at("declarations", () => import("./pages/my-reports/page.tsx")),
  at("laureats/:projectId/declarations", () => import("./pages/my-reports/page.tsx")),
  at("laureats/:projectId/declarations/nouvelle", () => import("./pages/report/page.tsx")),
  at("laureats/:projectId/declarations/:reportId", () => import("./pages/report/page.tsx")),
  at("import", () => import("./pages/import/page.tsx")),
  at(
    "versements",
    () => import("./pages/payments/page.tsx"),
    () => ["/api/payments", "/api/funds"],
  ),
  at("versements/:projectId/:trancheId", () => import("./pages/payment/page.tsx")),
  at(
    "execution",
    () => import("./pages/execution/page.tsx"),
    ({ clocks }) => [atClocks("/api/funds", clocks)],
  ),
  at("execution/mois", () => import("./pages/month-end/page.tsx")),
  at("execution/rapprochement", () => import("./pages/matching/page.tsx")),
  at(
    "validations",
    () => import("./pages/reviews/page.tsx"),
    () => ["/api/reviews"],
  ),
  at("validations/:projectId/:reportFactId", () => import("./pages/review/page.tsx")),
  at(
    "alertes",
    () => import("./pages/alerts/page.tsx"),
    ({ language }) => [`/api/alerts?lang=${language}`],
  ),
  at("reglages", () => import("./pages/settings/page.tsx")),
  at("candidatures", () => import("./pages/applications/page.tsx")),
  at("candidatures/:applicationId", () => import("./pages/application/page.tsx")),
  at("annuaire", () => import("./pages/people/page.tsx")),
  at("rejets", () => import("./pages/rejected/page.tsx")),
  at("messages", () => import("./pages/mails/page.tsx")),
];
