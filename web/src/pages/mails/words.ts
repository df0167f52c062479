import { words } from "../../language/language.tsx";

export const said = words(
  {
    title: "Messages",
    sentence: (count: number, isMore: boolean, failed: number, last: string) =>
      `${isMore ? `Les ${count} derniers messages` : `${count} ${count > 1 ? "messages" : "message"}`}, ${failed === 0 ? "tous pris en charge par le service d’envoi" : `dont ${failed} en échec`} ; le dernier le ${last}.`,
    none: "Aucun message n’est encore parti.",
    empty:
      "Les alertes critiques partent aussitôt, les autres dans un récapitulatif chaque matin. Rien à faire ici : si une alerte s’ouvre et que rien n’apparaît, vérifiez les destinataires dans les réglages.",
    retried:
      "Un message en échec est tenté de nouveau, cinq fois ; ensuite il attend parmi les messages en souffrance de la page Rejets. Rien n’est envoyé deux fois.",
    local: "Sur cette machine, les messages restent dans la boîte aux lettres de démonstration :",
    caption: "Ce que chaque message est devenu, du plus récent au plus ancien",
    subject: "Objet",
    outcome: "Issue",
    outcomes: { sent: "pris en charge", failed: "échec" },
    when: "Quand",
    to: "Destinataire",
    alerts: "Alertes",
    several: (count: number) => (count === 0 ? "aucune" : `${count} alertes`),
    detail: "Détail",
    all: "Toutes",
    search: "Rechercher dans les messages",
    count: (count: number) => `${count} ${count > 1 ? "messages" : "message"}`,
  },
  {
    title: "Mails",
    sentence: (count: number, isMore: boolean, failed: number, last: string) =>
      `${isMore ? `The last ${count} mails` : `${count} ${count === 1 ? "mail" : "mails"}`}, ${failed === 0 ? "all taken by the mail service" : `${failed} of them failed`}; the last on ${last}.`,
    none: "No mail was sent yet.",
    empty:
      "Critical alerts are mailed at once, the others in one digest each morning. Nothing to do here: if an alert opens and nothing shows, check the recipients in the settings.",
    retried:
      "A failed mail is tried again, five times; then it waits among the dead letters of the page Rejected. Nothing is sent twice.",
    local: "On this machine mails stay in the demonstration mailbox:",
    caption: "What became of each mail, the latest first",
    subject: "Subject",
    outcome: "Outcome",
    outcomes: { sent: "taken", failed: "failed" },
    when: "When",
    to: "Recipient",
    alerts: "Alerts",
    several: (count: number) => (count === 0 ? "none" : `${count} alerts`),
    detail: "Detail",
    all: "All",
    search: "Search the mails",
    count: (count: number) => `${count} ${count === 1 ? "mail" : "mails"}`,
  },
);
