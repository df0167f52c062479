import { projectRule } from "../alert-rule.ts";
import { statusCause } from "../status-cause.ts";

/** The status is *Partiel*. When it worsens to *Manqué*, A16 takes its place. */
export const partial = projectRule({
  id: "A15",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes(subject) {
    const cause = statusCause(subject, "partial");
    return cause === undefined ? [] : [{ ...cause, object: "status", severity: "major", step: 0 }];
  },
  words: {
    fr: {
      name: "Statut Partiel",
      why: "{realised} d'économies validées par an pour {required} requises (écart {gap}) : l'objectif n'est que partiellement atteint.",
      closes: "Un changement de statut.",
    },
    en: {
      name: "Status Partial",
      why: "{realised} of validated savings a year for {required} required (gap {gap}): the target is met in part only.",
      closes: "Another status.",
    },
  },
});
