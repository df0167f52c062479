import { words } from "../../language/language.tsx";
import type { QueueKind } from "./dead-letter-queue.ts";
import type { Code } from "./rejected.ts";

const queues: Readonly<Record<"fr" | "en", Readonly<Record<string, string>>>> = {
  fr: { facts: "faits à enregistrer", alerts: "messages d’alerte à envoyer", assessments: "réexamens des alertes" },
  en: { facts: "facts to record", alerts: "alert mails to send", assessments: "looks at every alert" },
};

export const said = words(
  {
    title: "Rejets",
    none: "Aucune information reçue n’a été refusée.",
    empty:
      "Tout ce qui arrive est vérifié : ce qui est mal formé, d’une source qui n’a pas le droit de le dire, trop grand, ou qui contredit un fait du même identifiant, serait gardé ici avec son motif.",
    sentence: (count: number, isMore: boolean) =>
      `${isMore ? `Plus de ${count}` : count} ${count > 1 ? "informations reçues ont été refusées" : "information reçue a été refusée"}, et ${count > 1 ? "gardées" : "gardée"} avec leur motif.`,
    about:
      "Rien de ce qui est refusé n’entre dans un chiffre. Corriger, c’est énoncer un nouveau fait sous votre nom, qui cite celui qu’il répare.",
    why: "Motif",
    all: "Tous",
    count: (count: number) => `${count} ${count > 1 ? "rejets" : "rejet"}`,
    codes: {
      malformed: "mal formé",
      "wrong-source": "source non autorisée",
      "too-large": "trop grand",
      "id-reused": "identifiant déjà pris",
    } satisfies Record<Code, string>,
    mend: {
      malformed: "Corrigez le champ cité, puis énoncez le fait de nouveau.",
      "wrong-source": "Cette source n’a pas le droit d’énoncer ce fait : l’office qui en a le droit doit l’énoncer.",
      "too-large": "Énoncez moins dans un seul fait, ou déposez les textes longs comme pièces.",
      "id-reused": "Un autre fait porte déjà cet identifiant : énoncez celui-ci avec un identifiant nouveau.",
    } satisfies Record<Code, string>,
    more: "Voir les suivants",
    when: (instant: string) => `Refusé le ${instant},`,
    from: (source: string) => `venu de ${source}.`,
    noSource: "d’origine inconnue.",
    unknownType: "Message illisible",
    what: "Voir ce qui est arrivé",
    partial: "Seul le début est gardé ici ; l’ensemble est conservé tel quel dans la réserve des rejets.",
    payment: "Un versement naît d’un ordre approuvé par deux personnes : il se corrige à la source, ou par un ordre.",
    bySender: "Ce message ne peut pas être repris ici : l’expéditeur doit le corriger et l’envoyer de nouveau.",
    whoMends: "Seul l’office qui peut énoncer ce fait peut le corriger.",
    correct: "Corriger",
    correctOf: (type: string, instant: string) => `${type} refusé le ${instant}`,
    mending: (type: string) => `Correction : ${type}`,
    data: "Contenu du fait (JSON)",
    dataHint: "Montants en centimes entiers, dates AAAA-MM-JJ, mois AAAA-MM. Le service revérifie tout.",
    noJson: "Ce n’est pas un objet JSON : vérifiez accolades, guillemets et virgules.",
    stateIt: "Énoncer le fait corrigé",
    cancel: "Renoncer",
    deadLetters: "Messages en souffrance",
    dead: (count: number, instant: string) =>
      `${count === 0 ? "Aucun message n’est" : count === 1 ? "1 message est" : `${count} messages sont`} en souffrance (lu le ${instant})`,
    deadNone: "Tout ce qui est arrivé a été traité. Rien à faire.",
    deadSome:
      "Ces messages n’ont pas pu être traités après toutes les tentatives : c’est une panne de notre côté. Rien n’est perdu : la personne d’astreinte lit la cause, la répare, puis les renvoie.",
    deadCaption: "Files de messages en souffrance",
    queue: "File",
    holds: "Ce qui y attend",
    waiting: "En attente",
    command: "Pour les lire",
    nothing: "rien à lire",
    kinds: {
      queue: (of: string) => queues.fr[of] ?? `messages de la file ${of}`,
      rule: (of: string) => `remises manquées par la règle ${of}`,
      scheduled: (of: string) => `exécutions programmées de ${of}`,
    } satisfies Record<QueueKind, (of: string) => string>,
    commands:
      "Commandes du manuel d’exploitation (docs/runbook.md) : lire, répéter à blanc, renvoyer, vérifier. Renvoyer deux fois est sans effet.",
  },
  {
    title: "Rejected",
    none: "Nothing that came was refused.",
    empty:
      "All that comes is checked: what is malformed, from a source that may not say it, too large, or against a fact of the same id, would be kept here with its reason.",
    sentence: (count: number, isMore: boolean) =>
      `${isMore ? `More than ${count}` : count} ${count === 1 ? "input was refused, and kept with its reason." : "inputs were refused, and kept with their reasons."}`,
    about:
      "Nothing that is refused enters a figure. To mend is to state a new fact under your name, which cites the one it repairs.",
    why: "Reason",
    all: "All",
    count: (count: number) => `${count} rejected`,
    codes: {
      malformed: "malformed",
      "wrong-source": "source not allowed",
      "too-large": "too large",
      "id-reused": "id already taken",
    },
    mend: {
      malformed: "Mend the field named, then state the fact again.",
      "wrong-source": "This source may not state this fact: the office that may must state it.",
      "too-large": "State less in one fact, or hand in long texts as evidence files.",
      "id-reused": "Another fact has this id already: state this one under a new id.",
    },
    more: "See the next ones",
    when: (instant: string) => `Refused on ${instant},`,
    from: (source: string) => `from ${source}.`,
    noSource: "of unknown origin.",
    unknownType: "Unreadable message",
    what: "See what came",
    partial: "Only the beginning is kept here; the whole is kept as it came in the store of refused inputs.",
    payment: "A payment comes of an order approved by two persons: mend it at its source, or by an order.",
    bySender: "This message cannot be taken up here: its sender must mend it and send it again.",
    whoMends: "Only the office that may state this fact may mend it.",
    correct: "Mend",
    correctOf: (type: string, instant: string) => `${type} refused on ${instant}`,
    mending: (type: string) => `Mending: ${type}`,
    data: "Content of the fact (JSON)",
    dataHint: "Amounts in whole cents, dates YYYY-MM-DD, months YYYY-MM. The service checks all of it again.",
    noJson: "This is no JSON object: check braces, quotes and commas.",
    stateIt: "State the mended fact",
    cancel: "Cancel",
    deadLetters: "Dead letters",
    dead: (count: number, instant: string) =>
      `${count === 0 ? "No message is" : count === 1 ? "1 message is" : `${count} messages are`} stuck (read on ${instant})`,
    deadNone: "All that came was handled. Nothing to do.",
    deadSome:
      "These messages could not be handled after all their attempts: a fault on our side. Nothing is lost: whoever is on call reads the cause, mends it, and sends them again.",
    deadCaption: "Dead-letter queues",
    queue: "Queue",
    holds: "What waits there",
    waiting: "Waiting",
    command: "To read them",
    nothing: "nothing to read",
    kinds: {
      queue: (of: string) => queues.en[of] ?? `messages of the queue ${of}`,
      rule: (of: string) => `what the rule ${of} could not deliver`,
      scheduled: (of: string) => `scheduled runs of ${of}`,
    },
    commands:
      "Commands of the runbook (docs/runbook.md): read, rehearse, send again, verify. Sending twice has no effect.",
  },
);
