import { useSearchParams } from "react-router";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import type { Alert } from "./inbox.ts";
import { useSeen } from "./seen.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { alertWords } from "./words.ts";

const said = words(
  {
    label: "Alertes, la plus grave d’abord",
    since: "depuis le",
    closed: "close le",
    unread: "non lue",
    blocks: "bloque un acte",
    taken: (who: string) => `suivie : ${who}`,
    given: (who: string) => `transmise : ${who}`,
    snoozed: (day: string) => `reportée au ${day}`,
    none: "Rien dans cette liste. Une alerte s’ouvre d’elle-même quand une règle constate un écart, et se ferme quand sa cause cesse. Élargissez les filtres, ou passez à l’onglet voisin.",
  },
  {
    label: "Alerts, the worst first",
    since: "since",
    closed: "closed on",
    unread: "unread",
    blocks: "blocks an act",
    taken: (who: string) => `followed: ${who}`,
    given: (who: string) => `handed to: ${who}`,
    snoozed: (day: string) => `snoozed until ${day}`,
    none: "Nothing in this list. An alert opens by itself when a rule finds a gap, and closes when its cause ends. Widen the filters, or go to the next tab.",
  },
);

type Props = { readonly alerts: readonly Alert[]; readonly current: string | undefined };

/** One line an alert: how bad, which rule, of whom, since when, who must act, who has it. */
export const AlertList = ({ alerts, current }: Props) => {
  const say = useWords(said);
  const isSeen = useSeen();
  const [search] = useSearchParams();
  if (alerts.length === 0) return <p className="empty">{say.none}</p>;
  const to = (alertId: string): string => {
    const next = new URLSearchParams(search);
    next.set("alerte", alertId);
    return `/alertes?${next}`;
  };
  return (
    <ol id="alertes" tabIndex={-1} className="inbox-list" aria-label={say.label}>
      {alerts.map((alert) => (
        <li key={alert.alertId} className={isSeen(alert) || !alert.isOpen ? undefined : "unread"}>
          <Line alert={alert} to={to(alert.alertId)} isCurrent={alert.alertId === current} isSeen={isSeen(alert)} />
        </li>
      ))}
    </ol>
  );
};

type LineProps = {
  readonly alert: Alert;
  readonly to: string;
  readonly isCurrent: boolean;
  readonly isSeen: boolean;
};

const Line = ({ alert, to, isCurrent, isSeen }: LineProps) => {
  const say = useWords(said);
  const common = useWords(alertWords);
  const format = useFormat();
  const nameOf = usePersonName();
  const { severity, rule, name, projectId, title, since, clearedOn, isOpen, mustAct, handling, blocks } = alert;
  const { state, owner, until } = handling;
  const handled = !isOpen
    ? null
    : state === "snoozed"
      ? say.snoozed(format.date(until))
      : owner === null
        ? null
        : state === "assigned"
          ? say.given(nameOf(owner))
          : say.taken(nameOf(owner));
  return (
    <Link to={to} preventScrollReset className="inbox-line" aria-current={isCurrent ? "true" : undefined}>
      <SeverityMark severity={severity} />
      <span className="inbox-what">
        <span className="inbox-name">
          <span className="inbox-rule">{rule}</span> {name}
        </span>
        <span>
          {title === null ? (projectId ?? common.wholeFund) : <span lang="fr">{title}</span>}{" "}
          <SimulatedTag isSimulated={alert.simulation} />
        </span>
        <span className="soft inbox-facts">
          <span>{isOpen ? `${say.since} ${format.date(since)}` : `${say.closed} ${format.date(clearedOn)}`}</span>
          <span>→ {common.actors[mustAct]}</span>
          {handled === null ? null : <span>{handled}</span>}
        </span>
      </span>
      <span className="inbox-tags">
        {isOpen && !isSeen ? <Badge severity="info">{say.unread}</Badge> : null}
        {isOpen && blocks ? <Badge severity="error">{say.blocks}</Badge> : null}
      </span>
    </Link>
  );
};
