import type { Status } from "../shared/domain/status.ts";

/** The words of DOMAIN.md section 7. */
export const statusWords: Record<Status, string> = {
  none: "Sans versement",
  unplanned: "Non échu : sans trajectoire",
  "on-track": "Non échu : en ligne",
  watch: "Non échu : à surveiller",
  compromised: "Non échu : compromis",
  achieved: "Atteint",
  undocumented: "Non documenté",
  "to-confirm": "À confirmer",
  missed: "Manqué",
  partial: "Partiel",
  "in-observation": "En constat",
};
