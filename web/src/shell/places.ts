import type { Action } from "../../../shared/domain/rights/rights.ts";
import { words } from "../language/language.tsx";

/*
 * The pages of the menu, in the order of a working day. Whoever may not do what a page is for does not see it.
 */

type Place = { readonly path: string; readonly key: keyof typeof placeWords.fr; readonly can: Action };

export const placeWords = words(
  {
    portfolio: "Portefeuille",
    reports: "Mes déclarations",
    import: "Importer",
    alerts: "Alertes",
    payments: "Versements",
    reviews: "À valider",
    execution: "Exécution",
    applications: "Candidatures",
    settings: "Réglages",
    people: "Annuaire",
    rejected: "Rejets",
    mails: "Messages",
  },
  {
    portfolio: "Portfolio",
    reports: "My reports",
    import: "Import",
    alerts: "Alerts",
    payments: "Payments",
    reviews: "To review",
    execution: "Execution",
    applications: "Applications",
    settings: "Settings",
    people: "Directory",
    rejected: "Rejected",
    mails: "Mails",
  },
);

export const places: readonly Place[] = [
  { path: "/portefeuille", key: "portfolio", can: "read-projects" },
  { path: "/declarations", key: "reports", can: "draft-reports" },
  { path: "/import", key: "import", can: "draft-reports" },
  { path: "/alertes", key: "alerts", can: "read-alerts" },
  { path: "/versements", key: "payments", can: "read-payments" },
  { path: "/validations", key: "reviews", can: "read-reviews" },
  { path: "/execution", key: "execution", can: "read-funds" },
  { path: "/candidatures", key: "applications", can: "read-applications" },
  { path: "/reglages", key: "settings", can: "read-settings" },
  { path: "/annuaire", key: "people", can: "read-directory" },
  { path: "/rejets", key: "rejected", can: "read-rejected" },
  { path: "/messages", key: "mails", can: "read-mails" },
];
