import { useSearchParams } from "react-router";
import { useWords } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";
import { type Row, rowsIn } from "./queue.ts";
import { said } from "./words.ts";

/** The tabs, and how the address calls them. */
const names = {
  ready: "prets",
  "to-approve": "a-co-signer",
  blocked: "bloques",
  upcoming: "a-venir",
  paid: "payes",
  refused: "refuses",
} as const;

export type Tab = keyof typeof names;
const tabs: readonly Tab[] = ["ready", "to-approve", "blocked", "upcoming", "paid", "refused"];

export const addressOfTab = (tab: Tab): string => `/versements?onglet=${names[tab]}`;

/** The tab that the address names; else what is ready, or waits for a second person when nothing is. */
export const useTab = (rows: readonly Row[]): Tab => {
  const asked = useSearchParams()[0].get("onglet");
  const first = (["ready", "to-approve"] as const).find((tab) => rowsIn(rows, tab).length > 0);
  return tabs.find((tab) => names[tab] === asked) ?? first ?? "ready";
};

export const Tabs = ({ rows, current }: { readonly rows: readonly Row[]; readonly current: Tab }) => {
  const say = useWords(said);
  return (
    <nav className="tabs" aria-label={say.tabs}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <Link to={addressOfTab(tab)} aria-current={tab === current ? "page" : undefined} preventScrollReset>
              {say.tab[tab]} <span className="tab-count">{rowsIn(rows, tab).length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
