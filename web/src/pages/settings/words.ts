import { words } from "../../language/language.tsx";

export const said = words(
  {
    title: "Réglages des alertes",
    sentence: (rules: string, projects: number, silent: number) =>
      `${rules} règles surveillent ${projects} ${projects > 1 ? "lauréats" : "lauréat"}${silent === 0 ? "." : ` ; ${silent} ${silent > 1 ? "restent muettes" : "reste muette"}, faute des faits dont elles ont besoin.`}`,
    defaults: "Tous les seuils ont leur valeur par défaut.",
    lastChange: (version: number, day: string, who: string) =>
      `Version ${version} des seuils, en vigueur depuis le ${day}, fixée par ${who}.`,
    whoSets: "Le secrétariat du fonds fixe les seuils, avec un motif ; vous les lisez.",
    change: "Modifier les réglages",
    recipients: "Destinataires",
    everySecretariat: "Tout le secrétariat.",
    reach: (reachable: number, named: number) =>
      `${reachable} ${reachable > 1 ? "personnes joignables" : "personne joignable"} sur ${named}.`,
    unreachable: "Sans adresse valide ou sans rôle aujourd’hui, ou dont le dernier message est revenu :",
  },
  {
    title: "Alert settings",
    sentence: (rules: string, projects: number, silent: number) =>
      `${rules} rules watch ${projects} ${projects === 1 ? "laureate" : "laureates"}${silent === 0 ? "." : `; ${silent} ${silent === 1 ? "stays" : "stay"} silent, for lack of the facts they need.`}`,
    defaults: "Every threshold has its default value.",
    lastChange: (version: number, day: string, who: string) =>
      `Version ${version} of the thresholds, in force since ${day}, set by ${who}.`,
    whoSets: "The fund’s secretariat sets the thresholds, with a reason; you read them.",
    change: "Change the settings",
    recipients: "Recipients",
    everySecretariat: "All of the secretariat.",
    reach: (reachable: number, named: number) =>
      `${reachable} of ${named} ${named === 1 ? "person" : "people"} can be reached.`,
    unreachable: "Without a valid address or a role today, or whose last mail bounced:",
  },
);
