import { useEffect, useRef } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useLanguage, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Alert as Message } from "../../ui/alert.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { actLinkOf } from "./act-link.ts";
import { actWords } from "./act-words.ts";
import { AlertActs } from "./alert-acts.tsx";
import { AlertDecisions } from "./alert-decisions.tsx";
import { AlertHistoryList } from "./alert-history.tsx";
import { type AlertHistory, projectIn } from "./inbox.ts";
import { markSeen } from "./seen.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { hasTrend, Trend } from "./trend.tsx";
import { alertWords } from "./words.ts";

const said = words(
  {
    why: "Pourquoi",
    since: "Depuis",
    sinceText: (since: string, raised: string) => `le ${since} ; ouverte le ${raised}`,
    closes: "Ce qui la fermera",
    acts: "Qui doit agir",
    rule: "Règle",
    version: (rule: string, version: number, settings: number) =>
      `${rule}, version ${version}${settings === 0 ? ", seuils par défaut" : `, seuils de la version ${settings} des réglages`}`,
    closed: (day: string) => `Cette alerte s’est fermée d’elle-même le ${day} : sa cause a cessé.`,
    escalated: (day: string) => `Remontée d’un niveau le ${day} : personne ne l’avait traitée.`,
    blocks: "Elle bloque aussi la demande correspondante tant que sa cause dure.",
    laureate: "Voir le lauréat",
    list: "Revenir à la liste des alertes",
  },
  {
    why: "Why",
    since: "Since",
    sinceText: (since: string, raised: string) => `${since}; raised on ${raised}`,
    closes: "What will close it",
    acts: "Who must act",
    rule: "Rule",
    version: (rule: string, version: number, settings: number) =>
      `${rule}, version ${version}${settings === 0 ? ", default thresholds" : `, thresholds of version ${settings} of the settings`}`,
    closed: (day: string) => `This alert closed by itself on ${day}: its cause ended.`,
    escalated: (day: string) => `Escalated one level on ${day}: nobody had handled it.`,
    blocks: "It also blocks the matching request as long as its cause lasts.",
    laureate: "See the laureate",
    list: "Back to the list of alerts",
  },
);

type Props = { readonly alertId: string; readonly isChosen: boolean };

/** All an alert says: why, since when, what closes it, who must act and where, and what people did with it. */
export const AlertDetail = ({ alertId, isChosen }: Props) => {
  const say = useWords(said);
  const common = useWords(alertWords);
  const actSaid = useWords(actWords);
  const format = useFormat();
  const { can, mayState } = useRights();
  const heading = useRef<HTMLHeadingElement>(null);
  const query = new URLSearchParams({ alertId, projectId: projectIn(alertId), lang: useLanguage() });
  const history = useAnswer<AlertHistory>(`/api/alerts/history?${query}`);

  const { episode, severity, projectId, isOpen } = history;
  useEffect(() => {
    if (!isChosen) return;
    markSeen({ alertId, episode, severity });
    heading.current?.focus();
  }, [isChosen, alertId, episode, severity]);
  const act = actLinkOf(history, {
    mayReport: can("draft-reports"),
    mayReview: mayState("SavingsReviewed"),
    mayMatch: can("read-month-end"),
    mayNameTeam: mayState("TeamChanged"),
  });
  return (
    <article className="alert-detail" aria-labelledby="alert-name">
      <h2 id="alert-name" ref={heading} tabIndex={-1}>
        <SeverityMark severity={severity} /> {history.name}
      </h2>
      <p className="alert-of">
        {projectId === null ? (
          common.wholeFund
        ) : (
          <Link to={`/laureats/${encodeURIComponent(projectId)}`} title={say.laureate}>
            <span lang="fr">{history.title ?? projectId}</span>
          </Link>
        )}{" "}
        <SimulatedTag isSimulated={history.simulation} /> <Badge>{common.severities[severity]}</Badge>
      </p>
      {isOpen ? null : <Message severity="success" title={say.closed(format.date(history.clearedOn))} />}
      <dl className="facts">
        <dt>{say.why}</dt>
        <dd className="why">{history.sentence}</dd>
        <dt>{say.since}</dt>
        <dd>
          {say.sinceText(format.date(history.since), format.date(history.raisedOn))}
          {history.escalatedOn === null ? null : <p>{say.escalated(format.date(history.escalatedOn))}</p>}
        </dd>
        <dt>{say.closes}</dt>
        <dd>
          {history.closes} {history.blocks && isOpen ? say.blocks : null}
        </dd>
        <dt>{say.acts}</dt>
        <dd>
          {common.actors[history.mustAct]} – <Link to={act.to}>{actSaid.links[act.label]}</Link>
        </dd>
        <dt>{say.rule}</dt>
        <dd>
          {can("read-settings") ? (
            <Link to={`/reglages?regle=${history.rule}`}>
              {say.version(history.rule, history.ruleVersion, history.settingsVersion)}
            </Link>
          ) : (
            say.version(history.rule, history.ruleVersion, history.settingsVersion)
          )}
        </dd>
      </dl>
      {hasTrend(history) && projectId !== null ? (
        <Loaded lines={3}>
          <Trend projectId={projectId} />
        </Loaded>
      ) : null}
      <AlertActs alert={history} />
      {projectId === null ? null : (
        <Loaded lines={1}>
          <AlertDecisions projectId={projectId} alertId={alertId} />
        </Loaded>
      )}
      <AlertHistoryList history={history} />
      <p className="to-list">
        <a href="#alertes">{say.list}</a>
      </p>
    </article>
  );
};
