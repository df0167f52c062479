import { formatIn } from "../language/format.ts";

/*
 * The phrases of the API's refusals, in French. The API speaks English to programs; people read these. A phrase that is not here
 * comes back as it was: `findings-in-french.test.ts` finds those that a rule says and this page does not.
 */

const french = formatIn("fr");
const money = (cents: string): string => french.money(Number(cents));
const date = (text: string): string => french.date(text);
const monthsOf = (run: string): string => {
  const [from = "", to = from] = run.split(" to ");
  return from === to ? french.month(from) : french.period({ from, to });
};

type Phrase = readonly [RegExp, (...parts: readonly string[]) => string];
const phrase = (english: string, said: string): Phrase => [
  new RegExp(`^${english.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
  () => said,
];

const phrases: readonly Phrase[] = [
  // Values
  phrase("a whole number of cents (no decimals, no quotes)", "un nombre entier de centimes"),
  phrase("an amount of at least -10^13 cents", "un montant d’au moins −100 milliards d’euros"),
  phrase("an amount of at most 10^13 cents", "un montant d’au plus 100 milliards d’euros"),
  phrase("an amount of at least 1 cent", "un montant d’au moins 1 centime"),
  phrase("an id, as text", "un identifiant"),
  phrase("an id that is not empty", "un identifiant qui ne soit pas vide"),
  phrase("an id of well-formed Unicode text", "un identifiant en texte Unicode correct"),
  phrase("text", "un texte"),
  phrase("a reason that is not empty", "un motif"),
  phrase("a reason, of three characters or more", "un motif d’au moins trois caractères"),
  phrase("a date that exists, written YYYY-MM-DD", "une date qui existe"),
  phrase("a date that is not before `from`", "une date qui ne précède pas le début"),
  phrase("a month, written YYYY-MM", "un mois"),
  phrase("a year, as a whole number", "une année"),
  phrase("a year from 0 to 9999", "une année entre 0 et 9999"),
  phrase("a year of four digits", "une année de quatre chiffres"),
  phrase("an instant with its offset, for example 2022-07-15T09:12:00Z", "un instant avec son fuseau"),
  phrase("a version, as a whole number from 1", "un numéro de version à partir de 1"),
  phrase("a version of at least 1", "un numéro de version à partir de 1"),
  phrase("a list", "une liste"),
  phrase("true or false", "vrai ou faux"),
  phrase("true, or no such field", "vrai, ou rien"),
  phrase("a number", "un nombre"),
  phrase("a number of full-time equivalents", "un nombre d’équivalents temps plein"),
  phrase("a name", "un nom"),
  phrase("an e-mail address", "une adresse électronique"),
  phrase("at least one role", "au moins un rôle"),
  phrase("an object", "un objet"),
  phrase("an object: cents by year", "un montant par année"),
  phrase("an object, one entry a rule", "un objet, une entrée par règle"),
  phrase("an object of thresholds and delays", "des seuils et des délais"),
  phrase("one of 1, 2, 3, 4, 6, 12", "1, 2, 3, 4, 6 ou 12"),
  phrase("at least one line (or nil: true when nothing was saved)", "au moins une ligne, ou « rien à déclarer »"),
  phrase("a SHA-256 of 64 hexadecimal digits", "une empreinte SHA-256 de 64 chiffres hexadécimaux"),
  phrase("JSON", "du JSON"),
  [/^an address that starts with https:\/\/.*$/, () => "une adresse qui commence par https://"],
  [
    /^a whole number of (\w+) from (-?\d+) to (\d+)$/,
    (unit, from, to) => `un nombre entier (${unit}) de ${from} à ${to}`,
  ],
  [/^a whole number from (-?\d+) to (\d+)$/, (from, to) => `un nombre entier de ${from} à ${to}`],
  [/^one of (.+)$/, (list) => `l’une de ces valeurs : ${list}`],
  [/^an id of at most (\d+) bytes$/, (bytes) => `un identifiant d’au plus ${bytes} octets`],
  [/^at most (\d+) bytes of JSON$/, (bytes) => `au plus ${bytes} octets de JSON`],
  [/^(\d+) bytes$/, (bytes) => `${bytes} octets`],

  // Envelope
  phrase("an object { source, detailType, detail }", "un objet { source, detailType, detail }"),
  phrase("an object { metadata, data }", "un objet { metadata, data }"),
  phrase("an object { id, version, occurredAt, actor }", "un objet { id, version, occurredAt, actor }"),
  phrase("a source, as text", "une source"),
  phrase("a detail type, as text", "un type de fait"),
  phrase(
    "the producer's own id: 1 to 128 of A-Z a-z 0-9 . _ : -",
    "l’identifiant de l’émetteur : 1 à 128 caractères parmi A-Z a-z 0-9 . _ : -",
  ),
  phrase("the producer's own id, as text", "l’identifiant de l’émetteur"),
  phrase("the fact's data, as an object", "les données du fait"),

  // Payments and their orders
  phrase("a project that is neither closed nor abandoned", "un projet ni clos ni abandonné"),
  phrase("it is open", "il est ouvert"),
  phrase("a signed agreement", "un contrat signé"),
  phrase("none signed by today", "aucun contrat signé à ce jour"),
  [/^version (\d+), signed on (\S+)$/, (version, on) => `version ${version}, signée le ${date(on)}`],
  phrase("no milestone for this tranche", "aucun jalon pour cette tranche"),
  [/^the milestone "(.+)" validated$/, (milestone) => `le jalon « ${milestone} » validé`],
  phrase("none is needed", "aucun n’est nécessaire"),
  phrase("not validated", "non validé"),
  [/^validated on (\S+)$/, (on) => `validé le ${date(on)}`],
  phrase("every report that is due", "toutes les déclarations échues"),
  phrase("all are there", "elles sont toutes là"),
  [/^nothing reported for (.+)$/, (periods) => `rien de déclaré pour ${periods.split(", ").map(monthsOf).join(", ")}`],
  [/^(closed|abandoned) on (\S+)$/, (how, on) => `${how === "closed" ? "clos" : "abandonné"} le ${date(on)}`],
  [
    /^no payment or order of the same amount in the last (\d+) days$/,
    (days) => `aucun versement ni ordre du même montant depuis ${days} jours`,
  ],
  phrase("none", "aucun"),
  phrase(
    "no other order of this tranche that is undecided or on its way",
    "aucun autre ordre de cette tranche en attente ou en cours",
  ),
  [
    /^at most (-?\d+) cents in all, the (.+)$/,
    (cents, name) => `au plus ${money(cents)} en tout (${ceilings[name] ?? name})`,
  ],
  [/^a known (.+)$/, (name) => `un plafond connu (${ceilings[name] ?? name})`],
  phrase("none is stated", "aucun n’est indiqué"),
  [
    /^(-?\d+) cents paid or ordered, (-?\d+) with this payment, (-?\d+) left before it$/,
    (used, after, left) =>
      `${money(used)} versés ou ordonnés, ${money(after)} avec ce versement\u00a0; il reste ${money(left)} avant lui`,
  ],
  [/^payment "(.+)" of (\S+)$/, (payment, on) => `le versement « ${payment} » du ${date(on)}`],
  [/^order "(.+)" of (\S+)$/, (order, on) => `l’ordre « ${order} » du ${date(on)}`],
  [/^order "([^"]+)"$/, (order) => `l’ordre «\u00a0${order}\u00a0»`],
  [
    /^(.+) \(or `override` with a reason, by both persons\)$/,
    (rest) => `${inFrench(rest)} (ou dérogation motivée des deux personnes)`,
  ],
  phrase("a tranche of the agreement that stands today", "une tranche du contrat en vigueur"),
  phrase("an order that is not decided yet", "un ordre pas encore décidé"),
  [
    /^it was (\w+) on (\S+)$/,
    (how, at) => `il a été ${how === "approved" ? "approuvé" : "refusé"} le ${french.instant(at)}`,
  ],
  phrase("another person than the one who ordered", "une autre personne que celle qui a ordonné"),
  phrase("the same person", "la même personne"),
  [/^the amount that was ordered, (\d+) cents$/, (cents) => `le montant ordonné, ${money(cents)}`],
  phrase("the same amount as amountCents, typed again", "le même montant, saisi une seconde fois"),
  phrase("the statement, as CSV text with a header", "le relevé, en CSV avec une ligne d’en-têtes"),
  phrase("CSV text with as many cells a line as the header", "un CSV avec autant de cellules par ligne que d’en-têtes"),

  // Acts
  phrase("a project that was selected", "un projet sélectionné"),
  phrase("a project that was not selected before", "un projet qui n’était pas encore sélectionné"),
  phrase("a payment that was recorded for this project", "un versement enregistré pour ce projet"),
  phrase("a month that is over", "un mois terminé"),
  phrase("a report that was submitted, in this version", "une déclaration transmise, dans cette version"),
  phrase(
    "the id of the report's fact, so that the review is of that one alone",
    "l’identifiant de la déclaration, pour que l’examen porte sur elle seule",
  ),
  phrase(
    "a report that somebody else submitted: reporter and reviewer differ",
    "une déclaration transmise par quelqu’un d’autre : on n’examine pas sa propre déclaration",
  ),
  [
    /^a baseline or evidence, and post counts .* \(rule A23\), for (.+); or `accepted` .*$/,
    (streams) =>
      `une référence ou une pièce, et le décompte des postes s’il était tenu (règle A23), pour ${streams} ; ou des montants retenus qui l’écartent ou le classent en gain non monétisé ; ou un renvoi à l’équipe`,
  ],
  phrase("a reason, unless validated as declared", "un motif, sauf validation telle que déclarée"),
  phrase("a fact that is not withdrawn yet", "un fait qui n’est pas déjà retiré"),
  phrase(
    "a report that nobody reviewed yet (correct it by another version)",
    "une déclaration que personne n’a encore examinée (corrigez-la par une nouvelle version)",
  ),
  phrase("an application that was registered", "une candidature enregistrée"),
  // A statement of the accounting system
  phrase("an amount in euros, for example 1 234,56", "un montant en euros, par exemple 1 234,56"),
  phrase("a date, 31/03/2022 or 2022-03-31", "une date, 31/03/2022 ou 2022-03-31"),
  phrase("the accounting system's reference", "la référence comptable"),
  [/^a column named (.+)$/, (names) => `une colonne nommée ${names.replaceAll(" or ", " ou ")}`],
  [/^a date that is not after today, (\S+)$/, (today) => `une date qui ne dépasse pas aujourd’hui, ${date(today)}`],
  [/^(\d+), the version after the last signed$/, (version) => `la version ${version}, qui suit la dernière signée`],
  [
    /^(\d+), the version after the last one submitted$/,
    (version) => `la version ${version}, qui suit la dernière transmise`,
  ],
  [
    /^tranches of at most the award, (\d+) cents together$/,
    (cents) => `des tranches d’au plus la dotation, ${money(cents)} ensemble`,
  ],
  [
    /^at most what is left of the payment, (\d+) cents$/,
    (cents) => `au plus ce qui reste du versement, ${money(cents)}`,
  ],
  [/^a fact of this project, stated by (.+)$/, (source) => `un fait de ce projet, énoncé par ${source}`],
  [/^the SHA-256 of the file, "(.+)"$/, (hash) => `l’empreinte du fichier, « ${hash} »`],
  phrase("a file that was uploaded to this project", "un fichier déposé pour ce projet"),
  phrase("a draft that was not submitted since it was saved", "un brouillon pas encore transmis"),
  [/^submitted on (\S+)$/, (at) => `transmis le ${french.instant(at)}`],
  phrase("what was typed, as an object", "ce qui a été saisi"),
  phrase("the draft's version", "la version du brouillon"),
  phrase("the code of the invitation", "le code de l’invitation"),
  phrase("the agreement, as an object", "le contrat"),

  [
    /^(trajectoire\.\S+(?: or trajectoire\.\S+)*) for (\w+)$/,
    (sources, type) => `${sources.replaceAll(" or ", " ou ")} pour ${type}`,
  ],

  // Alerts and the directory
  phrase("an alert that is open", "une alerte ouverte"),
  phrase("it cleared by itself", "elle s’est close d’elle-même"),
  [
    /^a date after (\S+), (\d+) days later at most$/,
    (on, days) => `une date après le ${date(on)}, ${days} jours plus tard au plus`,
  ],
  phrase("a person of the directory", "une personne de l’annuaire"),
  phrase("nothing", "rien"),
];

const ceilings: Readonly<Record<string, string>> = {
  "tranche's amount": "montant de la tranche",
  award: "dotation",
  "amount committed": "montant engagé",
};

/** A phrase of a refusal in French; unchanged when it is not known, or a value that somebody typed. */
export function inFrench(english: string): string {
  for (const [pattern, said] of phrases) {
    const found = pattern.exec(english);
    if (found !== null) return said(...found.slice(1));
  }
  return english;
}
