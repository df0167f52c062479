import type { Status } from "../../../shared/domain/status.ts";
import { words } from "../language/language.tsx";

/** The words of DOMAIN.md section 7. */
export const statusWords = words<Record<Status, string>>(
  {
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
  },
  {
    none: "No payment",
    unplanned: "Not matured: no trajectory",
    "on-track": "Not matured: on track",
    watch: "Not matured: to watch",
    compromised: "Not matured: compromised",
    achieved: "Achieved",
    undocumented: "Undocumented",
    "to-confirm": "To confirm",
    missed: "Missed",
    partial: "Partial",
    "in-observation": "In observation",
  },
);
