import { words } from "../../language/language.tsx";

export const said = words(
  {
    title: "Messages",
    sentence: (count: number, isMore: boolean, failed: number, last: string) =>
      `${isMore ? `Les ${count} derniers messages` : `${count} ${count > 1 ? "messages" : "message"}`}, ${failed === 0 ? "tous pris en charge par le service d’envoi" : `dont ${failed} en échec ou ${failed > 1 ? "revenus" : "revenu"}`} ; le dernier le ${last}.`,
    none: "Aucun message n’est encore parti.",
    empty:
      "Les alertes critiques partent aussitôt, les autres dans un récapitulatif chaque matin. Rien à faire ici : si une alerte s’ouvre et que rien n’apparaît, vérifiez les destinataires dans les réglages.",
    retried:
      "Un message en échec est tenté de nouveau, cinq fois ; ensuite il attend parmi les messages en souffrance de la page Rejets. Rien n’est envoyé deux fois.",
    returned:
      "Un message revenu avait été pris en charge, puis son destinataire ne l’a pas reçu ou l’a signalé comme indésirable. Il n’est pas renvoyé : vérifiez l’adresse de la personne, et dites-lui ce qu’il contenait.",
    local: "Sur cette machine, les messages restent dans la boîte aux lettres de démonstration :",
    caption: "Ce que chaque message est devenu, du plus récent au plus ancien",
    subject: "Objet",
    outcome: "Issue",
    outcomes: { sent: "pris en charge", failed: "échec", bounced: "revenu" },
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
      `${isMore ? `The last ${count} mails` : `${count} ${count === 1 ? "mail" : "mails"}`}, ${failed === 0 ? "all taken by the mail service" : `${failed} of them failed or came back`}; the last on ${last}.`,
    none: "No mail was sent yet.",
    empty:
      "Critical alerts are mailed at once, the others in one digest each morning. Nothing to do here: if an alert opens and nothing shows, check the recipients in the settings.",
    retried:
      "A failed mail is tried again, five times; then it waits among the dead letters of the page Rejected. Nothing is sent twice.",
    returned:
      "A mail that bounced was taken, then its recipient did not get it or called it spam. It is not sent again: check the person’s address, and tell them what it said.",
    local: "On this machine mails stay in the demonstration mailbox:",
    caption: "What became of each mail, the latest first",
    subject: "Subject",
    outcome: "Outcome",
    outcomes: { sent: "taken", failed: "failed", bounced: "bounced" },
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
