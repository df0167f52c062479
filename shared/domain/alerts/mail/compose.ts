import type { AlertDetail } from "../alert-event.ts";
import { type Actor, type Severity, severities } from "../alert-rule.ts";
import { actorNames, ruleOf } from "../rules.ts";
import { dateText, type Language, sentenceWith } from "../wording.ts";

/*
 * Mails about alerts, in text and in HTML: the figures, why, what closes it, who must act, and the link. The HTML is plain:
 * headings, paragraphs and lists that a screen reader walks through; nothing is loaded from anywhere.
 */

export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

type Words = {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<AlertDetail["data"]["kind"], string>>;
  readonly fund: string;
  readonly version: string;
  readonly since: string;
  readonly closes: string;
  readonly acts: string;
  readonly open: string;
  readonly simulated: string;
  readonly digest: (day: string, counts: Counts) => string;
  readonly toDo: string;
  readonly news: string;
  readonly foot: string;
};

type Counts = { readonly news: number; readonly worse: number; readonly closed: number };

const many = (count: number, word: string): string | undefined =>
  count === 0 ? undefined : `${count} ${word}${count > 1 ? "s" : ""}`;

const words: Readonly<Record<Language, Words>> = {
  fr: {
    severity: { critical: "Critique", major: "Majeure", minor: "Mineure", info: "Information" },
    kind: { raised: "nouvelle", worsened: "aggravée", escalated: "remontée, sans suite depuis", cleared: "close" },
    fund: "Ensemble du fonds",
    version: "version",
    since: "Depuis le",
    closes: "Ce qui la fermera :",
    acts: "Qui doit agir :",
    open: "Ouvrir l'alerte",
    simulated: "Données simulées : rien de ce qui suit n'est réel.",
    digest: (day, { news, worse, closed }) =>
      `Alertes du ${day} : ${[many(news, "nouvelle"), many(worse, "aggravée"), many(closed, "close")].filter(Boolean).join(", ")}`,
    toDo: "À vous d'agir",
    news: "Pour information",
    foot: "Vous recevez ce message parce que le fonds vous compte parmi les personnes à prévenir. Une alerte se ferme d'elle-même quand sa cause cesse.",
  },
  en: {
    severity: { critical: "Critical", major: "Major", minor: "Minor", info: "Information" },
    kind: { raised: "new", worsened: "worse", escalated: "escalated, unhandled", cleared: "closed" },
    fund: "The fund as a whole",
    version: "version",
    since: "Since",
    closes: "What closes it:",
    acts: "Who must act:",
    open: "Open the alert",
    simulated: "Simulated data: nothing below is real.",
    digest: (day, { news, worse, closed }) =>
      `Alerts of ${day}: ${[news > 0 && `${news} new`, worse > 0 && `${worse} worse`, closed > 0 && `${closed} closed`].filter(Boolean).join(", ")}`,
    toDo: "For you to do",
    news: "For your information",
    foot: "You receive this because the fund counts you among those to be told. An alert closes by itself when its cause ends.",
  },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page of the alert on the site. */
export const alertLink = (site: string, { alertId }: AlertDetail["data"], language: Language): string =>
  `${site}${language === "en" ? "/en" : ""}/alertes?alerte=${encodeURIComponent(alertId)}`;

/** What one alert says, ready to be written down. */
const paragraphsOf = (detail: AlertDetail, site: string, language: Language) => {
  const { data } = detail;
  const word = words[language];
  const rule = ruleOf(data.rule, data.object, data.projectId ?? "");
  const said = rule.words[language];
  return {
    title: `${word.severity[data.severity]} – ${said.name} : ${data.title ?? data.projectId ?? word.fund}`.replace(
      " : ",
      language === "fr" ? " : " : ": ",
    ),
    status: `${data.rule} (${word.version} ${data.ruleVersion}), ${word.kind[data.kind]}. ${word.since} ${dateText(data.since, language)}.`,
    why: sentenceWith(said.why, data.figures, language),
    closes: `${word.closes} ${said.closes}`,
    acts: `${word.acts} ${actorNames[language][data.mustAct]}.`,
    link: alertLink(site, data, language),
  };
};

type Paragraphs = ReturnType<typeof paragraphsOf>;

const textOf = ({ title, status, why, closes, acts, link }: Paragraphs): string =>
  [title, status, why, closes, acts, link].join("\n");

const htmlOf = ({ title, status, why, closes, acts, link }: Paragraphs, open: string, level: "h1" | "h3"): string =>
  [
    `<${level}>${escaped(title)}</${level}>`,
    ...[why, status, closes, acts].map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a href="${escaped(link)}">${escaped(open)} : ${escaped(title)}</a></p>`,
  ].join("\n");

const page = (language: Language, subject: string, body: readonly string[]): string =>
  `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em">
<main>
${body.join("\n")}
</main>
</body>
</html>
`;

const isSimulated = ({ metadata }: AlertDetail): boolean => metadata.origin === "simulation";

/** One alert that cannot wait. */
export const alertLetter = (detail: AlertDetail, site: string, language: Language): Letter => {
  const word = words[language];
  const said = paragraphsOf(detail, site, language);
  const simulated = isSimulated(detail) ? [word.simulated] : [];
  const subject = `[Trajectoire] ${said.title} (${detail.data.alertId})`;
  return {
    subject,
    text: [...simulated, textOf(said), word.foot].join("\n\n"),
    html: page(language, subject, [
      ...simulated.map((line) => `<p><strong>${escaped(line)}</strong></p>`),
      htmlOf(said, word.open, "h1"),
      `<hr><p>${escaped(word.foot)}</p>`,
    ]),
  };
};

const worstFirst = (a: AlertDetail, b: AlertDetail): number =>
  severities.indexOf(b.data.severity) - severities.indexOf(a.data.severity) || (a.metadata.id < b.metadata.id ? -1 : 1);

/** Everything of a day that can wait for the morning, what the reader must do first. */
export const digestLetter = (
  details: readonly AlertDetail[],
  { site, day, isToDo }: { site: string; day: string; isToDo: (actor: Actor) => boolean },
  language: Language,
): Letter => {
  const word = words[language];
  const inOrder = [...details].sort(worstFirst);
  const toDo = inOrder.filter(({ data }) => data.kind !== "cleared" && isToDo(data.mustAct));
  const news = inOrder.filter((detail) => !toDo.includes(detail));
  const parts = [
    { heading: word.toDo, details: toDo },
    { heading: word.news, details: news },
  ].filter((part) => part.details.length > 0);
  const simulated = details.some(isSimulated) ? [word.simulated] : [];
  const title = word.digest(dateText(day, language), {
    news: details.filter(({ data }) => data.kind === "raised").length,
    worse: details.filter(({ data }) => data.kind === "worsened" || data.kind === "escalated").length,
    closed: details.filter(({ data }) => data.kind === "cleared").length,
  });
  return {
    subject: `[Trajectoire] ${title}`,
    text: [
      ...simulated,
      title,
      ...parts.flatMap((part) => [
        `== ${part.heading} ==`,
        ...part.details.map((detail) => textOf(paragraphsOf(detail, site, language))),
      ]),
      word.foot,
    ].join("\n\n"),
    html: page(language, title, [
      `<h1>${escaped(title)}</h1>`,
      ...simulated.map((line) => `<p><strong>${escaped(line)}</strong></p>`),
      ...parts.flatMap((part) => [
        `<h2>${escaped(part.heading)}</h2>`,
        ...part.details.map((detail) => htmlOf(paragraphsOf(detail, site, language), word.open, "h3")),
      ]),
      `<hr><p>${escaped(word.foot)}</p>`,
    ]),
  };
};
