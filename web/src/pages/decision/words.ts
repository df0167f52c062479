import { words } from "../../language/language.tsx";

export const decisionWords = words(
  {
    title: "Noter une décision",
    intro: "Une décision du comité de pilotage : elle est datée, inscrite à l’historique et sur la courbe du lauréat.",
    forbidden: "Le secrétariat du fonds note les décisions.",
    back: "Revenir au lauréat",
    decidedOn: "Date de la décision",
    subject: "Objet",
    subjectHint: "en une ligne, par exemple : Plan de redressement demandé",
    text: "Texte de la décision",
    document: "Adresse du document",
    documentHint: "par exemple https://intranet.exemple/releve-de-decisions.pdf",
    concerns: "Alertes concernées",
    noAlert: "Aucune alerte n’est ouverte sur ce lauréat.",
    keepsOpen:
      "La décision se rattache à l’alerte et se lit dans son historique. Elle ne la ferme que si l’alerte le dit, à « Ce qui la fermera ».",
    save: "Enregistrer la décision",
    what: "Décision",
    seen: "Voir l’historique du lauréat",
    errors: {
      subject: "Indiquez l’objet de la décision, en une ligne.",
      document: "L’adresse du document commence par https://.",
    },
  },
  {
    title: "Record a decision",
    intro: "A decision of the steering committee: dated, written in the history and on the laureate’s curve.",
    forbidden: "The fund’s secretariat records decisions.",
    back: "Back to the laureate",
    decidedOn: "Date of the decision",
    subject: "Subject",
    subjectHint: "in one line, for example: Recovery plan asked for",
    text: "Text of the decision",
    document: "Address of the document",
    documentHint: "for example https://intranet.example/decisions.pdf",
    concerns: "Alerts concerned",
    noAlert: "No alert is open about this laureate.",
    keepsOpen:
      "The decision is tied to the alert and is read in its history. It closes it only where the alert says so, at “What will close it”.",
    save: "Record the decision",
    what: "Decision",
    seen: "See the laureate’s history",
    errors: {
      subject: "State the subject of the decision, in one line.",
      document: "The document’s address starts with https://.",
    },
  },
);
