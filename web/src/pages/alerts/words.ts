import type { Actor, Severity } from "../../../../shared/domain/alerts/alert-rule.ts";
import { words } from "../../language/language.tsx";

/** What pages about alerts have in common. */
export const alertWords = words(
  {
    severities: {
      critical: "Critique",
      major: "Majeure",
      minor: "Mineure",
      info: "Information",
    } satisfies Record<Severity, string>,
    actors: {
      secretariat: "secrétariat",
      finance: "finances",
      "project-team": "équipe projet",
    } satisfies Record<Actor, string>,
    wholeFund: "Ensemble du fonds",
  },
  {
    severities: { critical: "Critical", major: "Major", minor: "Minor", info: "Information" },
    actors: { secretariat: "secretariat", finance: "finance", "project-team": "project team" },
    wholeFund: "The fund as a whole",
  },
);
