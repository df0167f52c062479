import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { ask } from "../../api/ask.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useLanguage, useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Pager, usePage } from "../../ui/pager.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { AlertDetail } from "./alert-detail.tsx";
import { AlertFilters } from "./alert-filters.tsx";
import { AlertList } from "./alert-list.tsx";
import { AlertTabs } from "./alert-tabs.tsx";
import { type Alert, type Alerts, filtered, filtersIn, inTab, lastClosedFirst, tabOf, type tabs } from "./inbox.ts";
import { useAlertSheet } from "./sheet.ts";

const said = words(
  {
    title: "Alertes",
    none: (day: string) => `Au ${day}, aucune alerte n’est ouverte.`,
    open: (day: string, total: number, critical: number, mine: number) =>
      `Au ${day}, ${total} ${total > 1 ? "alertes sont ouvertes" : "alerte est ouverte"}, dont ${critical} ${critical > 1 ? "critiques" : "critique"}${mine === 0 ? " ; aucune n’attend un acte de vous." : ` ; ${mine} ${mine > 1 ? "sont" : "est"} à vous.`}`,
    today:
      "Les alertes sont celles d’aujourd’hui : leurs épisodes passés sont dans l’historique de chacune, quelles que soient les dates choisies plus haut.",
  },
  {
    title: "Alerts",
    none: (day: string) => `On ${day}, no alert is open.`,
    open: (day: string, total: number, critical: number, mine: number) =>
      `On ${day}, ${total} ${total === 1 ? "alert is" : "alerts are"} open, ${critical} of them critical${mine === 0 ? "; none waits for you." : `; ${mine} ${mine === 1 ? "is" : "are"} yours.`}`,
    today: "Alerts are today’s: past episodes are in the history of each, whatever dates are chosen above.",
  },
);

const closedPath = (language: string): string => `/api/alerts?lang=${language}&state=cleared`;

/** How many there are, before anybody looks at them. */
const useClosedCount = (): number | undefined => {
  const path = "/api/alerts?state=cleared&limit=1";
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => ask<Alerts>(path, { signal }) }).data?.total;
};

const Closed = ({ shown }: { readonly shown: string | null }) => {
  const { alerts } = useAnswer<Alerts>(closedPath(useLanguage()));
  return <Inbox alerts={lastClosedFirst(alerts)} shown={shown} />;
};

const alertsAPage = 30;

type InboxProps = { readonly alerts: readonly Alert[]; readonly shown: string | null };

/** The list and, beside it or below, the alert that is looked at: the one asked for, or the worst. */
const Inbox = ({ alerts, shown }: InboxProps) => {
  const list = filtered(alerts, filtersIn(useSearchParams()[0]));
  const { rows: onPage, ...page } = usePage(list, alertsAPage);
  const alertId = shown ?? onPage[0]?.alertId;
  const sheet = useAlertSheet(list);
  return (
    <>
      <AlertFilters alerts={alerts} count={list.length} />
      <div className="inbox">
        <div>
          <AlertList alerts={onPage} current={alertId} />
          <Pager {...page} />
          <ExportActions sheet={sheet} />
        </div>
        {alertId === undefined ? null : (
          <Loaded lines={14} key={alertId}>
            <AlertDetail alertId={alertId} isChosen={shown !== null} />
          </Loaded>
        )}
      </div>
    </>
  );
};

const AlertsPage = () => {
  const say = useWords(said);
  const format = useFormat();
  const me = useMe();
  const [search] = useSearchParams();
  const { asOf, knownAt } = useClocks();
  const {
    alerts: open,
    counts,
    total,
    today,
  } = useAnswer<Alerts>(`/api/alerts?lang=${useLanguage()}`, {
    everySeconds: 120,
  });
  const closed = useClosedCount();
  const shown = search.get("alerte");
  // A link to a laureate's alerts leads to the tab that has some.
  const sought = shown === null ? filtered(open, filtersIn(search)) : open;
  const tab = tabOf(search.get("onglet"), shown, sought, me);
  const countOf = (one: (typeof tabs)[number]): number | undefined =>
    one === "closes" ? closed : inTab(open, one, me).length;
  const mine = inTab(open, "moi", me).length;
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <SimulationNotice isSimulated={open.some(({ simulation }) => simulation)} />
      <p className="sentence">
        {total === 0
          ? say.none(format.date(today))
          : say.open(format.date(today), total, counts["critical"] ?? 0, mine)}
      </p>
      {asOf === null && knownAt === null ? null : <p className="soft">{say.today}</p>}
      <AlertTabs current={tab} countOf={countOf} />
      {tab === "closes" ? (
        <Loaded lines={12}>
          <Closed shown={shown} />
        </Loaded>
      ) : (
        <Inbox alerts={inTab(open, tab, me)} shown={shown} />
      )}
    </>
  );
};

export default AlertsPage;
