import type * as z from "zod";
import type { alerts as alertsAnswer } from "../../../../shared/answers/alerts.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { useFormat, useLanguage, useWords, words } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";

const said = words(
  {
    none: "Aucune alerte ouverte.",
    count: (count: number) => (count === 1 ? "1 alerte ouverte" : `${count} alertes ouvertes`),
    since: (date: string) => `depuis le ${date}`,
    more: (count: number) => (count === 1 ? "et une autre" : `et ${count} autres`),
    today: "Les alertes sont celles d’aujourd’hui, quelles que soient les dates de la page.",
    handle: "Traiter",
    handleAll: "Traiter les alertes de ce lauréat",
    severity: { critical: "critique", major: "majeure", minor: "mineure", info: "information" },
  },
  {
    none: "No open alert.",
    count: (count: number) => (count === 1 ? "1 open alert" : `${count} open alerts`),
    since: (date: string) => `since ${date}`,
    more: (count: number) => (count === 1 ? "and another one" : `and ${count} others`),
    today: "Alerts are today’s, whatever the dates of the page.",
    handle: "Handle",
    handleAll: "Handle the alerts of this laureate",
    severity: { critical: "critical", major: "major", minor: "minor", info: "information" },
  },
);

const shownAtMost = 3;

/** What is open today about the laureate, worst first, and where to handle it. */
export const OpenAlertsStrip = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const query = new URLSearchParams({ projectId, lang: useLanguage() });
  const { total, alerts } = useAnswer<z.infer<typeof alertsAnswer>>(`/api/alerts?${query}`);
  const { asOf, knownAt } = useClocks();
  const today = asOf === null && knownAt === null ? null : <span className="soft">{say.today}</span>;
  if (total === 0)
    return (
      <p className="soft alert-strip">
        {say.none} {today}
      </p>
    );
  const severities: Readonly<Record<string, string>> = say.severity;
  const shown = alerts.slice(0, shownAtMost);
  return (
    <div className="alert-strip alert-strip-open">
      <p>
        <strong>
          <span aria-hidden="true">! </span>
          {say.count(total)}
        </strong>
      </p>
      <ul>
        {shown.map(({ alertId, rule, sentence, since, severity }) => (
          <li key={alertId}>
            <strong>{rule}</strong> ({severities[severity] ?? severity}) {sentence}{" "}
            <span className="soft">{say.since(format.date(since))}</span>
          </li>
        ))}
        {total > shown.length ? <li>{say.more(total - shown.length)}</li> : null}
        {today === null ? null : <li>{today}</li>}
      </ul>
      <p>
        <Link className="button button-secondary" to={`/alertes?laureat=${encodeURIComponent(projectId)}`}>
          {say.handle}
          <span className="hidden-text"> – {say.handleAll}</span>
        </Link>
      </p>
    </div>
  );
};
