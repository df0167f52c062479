import { projectRule } from "../alert-rule.ts";
import { statusCause } from "../status-cause.ts";

/** The status is *Manqué*, and the committee has decided nothing about it since. */
export const missed = projectRule({
  id: "A16",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes(subject) {
    const cause = statusCause(subject, "missed");
    if (cause === undefined || subject.isDecided("A16", "status", cause.since)) return [];
    return [{ ...cause, object: "status", severity: "critical", step: 0 }];
  },
  words: {
    fr: {
      name: "Statut Manqué",
      why: "{realised} d'économies validées par an pour {required} requises (écart {gap}) : l'objectif est manqué.",
      closes: "Un changement de statut, ou une décision du comité enregistrée.",
    },
    en: {
      name: "Status Missed",
      why: "{realised} of validated savings a year for {required} required (gap {gap}): the target is missed.",
      closes: "Another status, or a recorded decision of the committee.",
    },
  },
});
