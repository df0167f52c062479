import { words } from "../../language/language.tsx";

export const yearWords = words(
  {
    title: "Exécution par année",
    headline: (committed: string, paid: string, planned: string | null) =>
      `${committed} engagés et ${paid} payés${planned === null ? ", plus rien n’est prévu." : `, ${planned} restent prévus.`}`,
    subtitle: (asOf: string, knownAt: string) =>
      `En millions d’euros, fonds entier. AE : autorisations d’engagement ; CP : crédits de paiement. Paiements nets des reversements, par année du paiement. Source : faits enregistrés, au ${asOf}, connu au ${knownAt}.`,
    caption: "Engagements et paiements par année, en millions d’euros",
    year: "Année",
    votedAe: "AE votées",
    committed: "AE engagées",
    shareAe: "Part engagée",
    votedCp: "CP votés",
    paid: "CP payés",
    shareCp: "Part payée",
    planned: "Prévu, reste à payer",
    awarded: "Attribué",
    matured: "Échu",
    total: "Total",
    name: "execution",
    at: (asOf: string, knownAt: string) => `Situation au ${asOf}, connue au ${knownAt}`,
    simulated: "Engagements et paiements simulés ; les crédits votés sont publics.",
    more: "Voir l’exécution en détail",
  },
  {
    title: "Execution by year",
    headline: (committed: string, paid: string, planned: string | null) =>
      `${committed} committed and ${paid} paid${planned === null ? "; nothing more is planned." : `; ${planned} are still planned.`}`,
    subtitle: (asOf: string, knownAt: string) =>
      `In millions of euros, the whole fund. AE: commitment authorisations; CP: payment credits. Payments net of repayments, by year of payment. Source: recorded facts, as of ${asOf}, known on ${knownAt}.`,
    caption: "Commitments and payments by year, in millions of euros",
    year: "Year",
    votedAe: "AE voted",
    committed: "AE committed",
    shareAe: "Share committed",
    votedCp: "CP voted",
    paid: "CP paid",
    shareCp: "Share paid",
    planned: "Planned, left to pay",
    awarded: "Awarded",
    matured: "Matured",
    total: "Total",
    name: "execution",
    at: (asOf: string, knownAt: string) => `As of ${asOf}, as known at ${knownAt}`,
    simulated: "Commitments and payments are simulated; the credits voted are public.",
    more: "See execution in detail",
  },
);
