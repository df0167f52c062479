import type { Nature } from "../../../../events/values.ts";
import { words } from "../../language/language.tsx";

export const natures = [
  "recurring",
  "one-off",
  "avoided-cost",
  "revenue",
  "non-cash",
] as const satisfies readonly Nature[];

export const isNature = (value: unknown): value is Nature => natures.some((nature) => nature === value);

/** Only these are savings (DOMAIN.md section 2); the others are shown and never counted. */
export const isCounted = (nature: Nature): boolean => nature === "recurring" || nature === "one-off";

export const natureWords = words<Record<Nature, string>>(
  {
    recurring: "Économie pérenne",
    "one-off": "Économie ponctuelle",
    "avoided-cost": "Coût évité",
    revenue: "Recette",
    "non-cash": "Gain non monétisé",
  },
  {
    recurring: "Recurring saving",
    "one-off": "One-off saving",
    "avoided-cost": "Avoided cost",
    revenue: "Revenue",
    "non-cash": "Non-cash gain",
  },
);

/** What each does to the figures. */
export const natureEffects = words<Record<Nature, string>>(
  {
    recurring: "revient chaque année : compte dans le rythme annuel",
    "one-off": "une seule fois : compte dans le cumul, pas dans le rythme annuel",
    "avoided-cost": "montré, jamais compté comme économie",
    revenue: "montrée, jamais comptée comme économie",
    "non-cash": "montré, jamais compté comme économie",
  },
  {
    recurring: "comes back every year: counts in the run-rate",
    "one-off": "once: counts in the cumulative savings, not in the run-rate",
    "avoided-cost": "shown, never counted as savings",
    revenue: "shown, never counted as savings",
    "non-cash": "shown, never counted as savings",
  },
);
