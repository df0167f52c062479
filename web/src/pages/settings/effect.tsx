import { useEffect, useRef } from "react";
import { useWords, words } from "../../language/language.tsx";
import { SeverityMark } from "../alerts/severity-mark.tsx";
import { alertWords } from "../alerts/words.ts";
import { useParameterWords } from "./parameter-words.ts";
import type { Changed, Preview } from "./settings.ts";

const said = words(
  {
    title: "Effet, avant d’enregistrer",
    changes: "Ce qui change",
    raised: (count: number) =>
      count === 0 ? "Aucune alerte de plus" : `${count} ${count > 1 ? "alertes" : "alerte"} de plus`,
    cleared: (count: number) => (count === 0 ? "aucune de moins" : `${count} de moins`),
    other: (count: number) => (count === 0 ? "" : `, ${count} ${count > 1 ? "changent" : "change"} de gravité`),
    year: (raised: number, would: number) =>
      `L’an dernier, ${raised === 1 ? "ces règles ont sonné une fois" : `ces règles ont sonné ${raised} fois`} ; ainsi réglées, elles auraient sonné ${would} fois.`,
    noYear: "Les destinataires seuls changent : aucune règle ne sonne autrement.",
    raisedTitle: "Alertes de plus",
    clearedTitle: "Alertes de moins",
    otherTitle: "Gravité changée",
  },
  {
    title: "Effect, before saving",
    changes: "What changes",
    raised: (count: number) => (count === 0 ? "No more alert" : `${count} more ${count === 1 ? "alert" : "alerts"}`),
    cleared: (count: number) => (count === 0 ? "none fewer" : `${count} fewer`),
    other: (count: number) => (count === 0 ? "" : `, ${count} of another severity`),
    year: (raised: number, would: number) =>
      `Last year these rules fired ${raised === 1 ? "once" : `${raised} times`}; set so, they would have fired ${would === 1 ? "once" : `${would} times`}.`,
    noYear: "Only the recipients change: no rule fires otherwise.",
    raisedTitle: "More alerts",
    clearedTitle: "Fewer alerts",
    otherTitle: "Severity changed",
  },
);

type Listed = Preview["raised"];

/** What a change would raise and clear today, and would have raised in a year. */
export const Effect = ({ changed, preview }: { readonly changed: readonly Changed[]; readonly preview: Preview }) => {
  const say = useWords(said);
  const written = useParameterWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { raised, cleared, otherSeverity, lastYear } = preview;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label={say.title}>
      <h2 ref={heading} tabIndex={-1}>
        {say.title}
      </h2>
      <p className="sentence">
        {say.raised(raised.length)}, {say.cleared(cleared.length)}
        {say.other(otherSeverity.length)}.{" "}
        {lastYear === null ? say.noYear : say.year(lastYear.raised, lastYear.wouldHaveRaised)}
      </p>
      {changed.length === 0 ? null : (
        <>
          <h3>{say.changes}</h3>
          <ul>
            {changed.map(({ parameter, value }) => (
              <li key={`${parameter.rule} ${parameter.name}`}>
                {parameter.rule}, {written.label(parameter)} – <s>{written.value(parameter, parameter.value)}</s>{" "}
                <strong>{written.value(parameter, value)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <Alerts title={say.raisedTitle} alerts={raised} />
      <Alerts title={say.clearedTitle} alerts={cleared} />
      <Alerts title={say.otherTitle} alerts={otherSeverity} />
    </section>
  );
};

const Alerts = ({ title, alerts }: { readonly title: string; readonly alerts: Listed }) => {
  const { wholeFund } = useWords(alertWords);
  if (alerts.length === 0) return null;
  return (
    <details open={alerts.length <= 5}>
      <summary>
        {title} ({alerts.length})
      </summary>
      <ul className="plain">
        {alerts.map(({ alertId, severity, projectId, sentence }) => (
          <li key={alertId}>
            <SeverityMark severity={severity} /> {alertId.split("#")[0]} – {projectId ?? wholeFund} – {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
};
