import { type Status, statuses } from "../../../shared/domain/status.ts";
import { words } from "../language/language.tsx";

export const isStatus = (text: string): text is Status => statuses.some((status) => status === text);

export const lifecycleWords = words<Readonly<Record<string, string>>>(
  {
    abandoned: "Abandonné",
    closed: "Clos",
    funded: "Financé",
    contracted: "Contractualisé",
    selected: "Sélectionné",
  },
  { abandoned: "Abandoned", closed: "Closed", funded: "Funded", contracted: "Contracted", selected: "Selected" },
);

/** What is known of a month of a stream. */
export const knowledgeWords = words(
  { reported: "déclaré", nil: "néant déclaré", ended: "poste arrêté", unknown: "non renseigné" },
  { reported: "reported", nil: "nothing reported", ended: "stream ended", unknown: "not stated" },
);

export const natureWords = words(
  {
    recurring: "pérenne",
    "one-off": "ponctuelle",
    "avoided-cost": "coût évité",
    revenue: "recette",
    "non-cash": "non monétisée",
  },
  {
    recurring: "recurring",
    "one-off": "one-off",
    "avoided-cost": "avoided cost",
    revenue: "revenue",
    "non-cash": "non-cash",
  },
);
