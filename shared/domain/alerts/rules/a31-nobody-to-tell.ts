import { portfolioRule } from "../alert-rule.ts";
import { asCount, asText } from "../figure.ts";

/** The alerts themselves cannot be told: nobody is on the list, or somebody on it cannot be reached. */
export const nobodyToTell = portfolioRule({
  id: "A31",
  version: 1,
  actor: "secretariat",
  parameters: {},
  causes({ recipients: { named, reachable, unreachable }, today }) {
    if (reachable > 0 && unreachable.length === 0) return [];
    return [
      {
        object: "recipients",
        severity: reachable === 0 ? ("critical" as const) : ("major" as const),
        step: unreachable.length,
        since: today,
        figures: {
          named: asCount(named),
          reachable: asCount(reachable),
          unreachable: asText(unreachable.length === 0 ? "-" : unreachable.join(", ")),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Destinataires des alertes injoignables",
      why: "{reachable} destinataires joignables sur {named} ; sans adresse valide, sans rôle, ou dont le dernier message est revenu : {unreachable}.",
      closes: "Une liste de destinataires actifs, tous avec une adresse valide qui reçoit.",
    },
    en: {
      name: "Alert recipients out of reach",
      why: "{reachable} recipients can be reached of {named}; without a valid address or a role, or whose last mail bounced: {unreachable}.",
      closes: "A list of active recipients, all with a valid address that takes mail.",
    },
  },
});
