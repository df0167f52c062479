import { words } from "../../language/language.tsx";

export const formWords = words(
  {
    form: "Modifier les réglages",
    steps: "Changez un ou plusieurs seuils, voyez l’effet, donnez le motif : rien n’est enregistré avant.",
    wrong: (rule: string, label: string, least: string, most: string) =>
      `${rule}, ${label} : écrivez un nombre entier, de ${least} à ${most}.`,
    nothing: "Rien n’a changé : modifiez au moins un seuil, ou les destinataires.",
    nobody: "Choisissez au moins une personne : une alerte que personne ne reçoit ne sert à rien.",
    look: "Voir l’effet",
    save: "Enregistrer ces réglages",
    cancel: "Renoncer",
    on: "En vigueur depuis le",
    future: (today: string) => `La date ne peut pas être après aujourd’hui, ${today}.`,
    reason: "Motif",
    reasonHint: "Par exemple : décision du comité de pilotage du 12 novembre. Le motif reste attaché à la version.",
    noReason: "Donnez le motif du changement : il reste attaché à la version.",
    what: "Changement des réglages",
    after: "Les alertes sont réexaminées dans les secondes qui suivent.",
    back: "Voir les réglages",
    toAlerts: "Voir les alertes",
  },
  {
    form: "Change the settings",
    steps: "Change one threshold or more, see the effect, give the reason: nothing is recorded before.",
    wrong: (rule: string, label: string, least: string, most: string) =>
      `${rule}, ${label}: write a whole number, from ${least} to ${most}.`,
    nothing: "Nothing has changed: change a threshold at least, or the recipients.",
    nobody: "Choose at least one person: an alert that nobody receives is of no use.",
    look: "See the effect",
    save: "Save these settings",
    cancel: "Cancel",
    on: "In force since",
    future: (today: string) => `The date cannot be after today, ${today}.`,
    reason: "Reason",
    reasonHint: "For example: decision of the steering committee of 12 November. The reason stays with the version.",
    noReason: "Give the reason for the change: it stays with the version.",
    what: "Change of settings",
    after: "Alerts are looked at again within seconds.",
    back: "See the settings",
    toAlerts: "See the alerts",
  },
);
