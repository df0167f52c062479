import { useSearchParams } from "react-router";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";
import { type Tab, tabs } from "./inbox.ts";

const said = words(
  {
    label: "Alertes par état",
    tabs: { moi: "À moi", equipe: "Équipe", reportees: "Reportées", closes: "Closes" } satisfies Record<Tab, string>,
  },
  { label: "Alerts by state", tabs: { moi: "Mine", equipe: "Team", reportees: "Snoozed", closes: "Closed" } },
);

type Props = { readonly current: Tab; readonly countOf: (tab: Tab) => number | undefined };

/** Each a link: the filters stay, the alert that was looked at does not. */
export const AlertTabs = ({ current, countOf }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const [search] = useSearchParams();
  const to = (tab: Tab): string => {
    const next = new URLSearchParams(search);
    next.set("onglet", tab);
    next.delete("alerte");
    next.delete("page");
    return `/alertes?${next}`;
  };
  return (
    <nav className="tabs" aria-label={say.label}>
      <ul>
        {tabs.map((tab) => {
          const count = countOf(tab);
          return (
            <li key={tab}>
              <Link to={to(tab)} preventScrollReset aria-current={tab === current ? "page" : undefined}>
                {say.tabs[tab]}
                {count === undefined ? null : <span className="count"> {format.count(count)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
