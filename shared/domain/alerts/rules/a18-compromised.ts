import { projectRule } from "../alert-rule.ts";
import { statusCause } from "../status-cause.ts";

/** Nothing has matured yet, and the central forecast is below what will be required, less the tolerance of the terms. */
export const compromised = projectRule({
  id: "A18",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes(subject) {
    const cause = statusCause(subject, "compromised");
    return cause === undefined ? [] : [{ ...cause, object: "status", severity: "major", step: 0 }];
  },
  words: {
    fr: {
      name: "Non échu : compromis",
      why: "Prévision centrale de {realised} par an à la prochaine échéance pour {required} requises (écart {gap}).",
      closes: "Une prévision revenue à la tolérance près du requis.",
    },
    en: {
      name: "Not due: compromised",
      why: "Central forecast of {realised} a year at the next maturity for {required} required (gap {gap}).",
      closes: "The forecast is back within the tolerance of what is required.",
    },
  },
});
