import { useSearchParams } from "react-router";
import { useWords, words } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";

const said = words(
  {
    label: "Pages de la liste",
    before: "Précédentes",
    after: "Suivantes",
    of: (page: number, pages: number) => `page ${page} sur ${pages}`,
  },
  {
    label: "Pages of the list",
    before: "Previous",
    after: "Next",
    of: (page: number, pages: number) => `page ${page} of ${pages}`,
  },
);

const perPage = 30;

/** The page of a list that the address asks for, or that holds what is shown; how many there are. */
export const usePage = <Item,>(items: readonly Item[], isShown: (item: Item) => boolean) => {
  const [search] = useSearchParams();
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const asked = Number(search.get("page"));
  const holding = 1 + Math.floor(Math.max(0, items.findIndex(isShown)) / perPage);
  const page = Math.min(pages, Number.isInteger(asked) && asked > 0 ? asked : holding);
  return { page, pages, shown: items.slice((page - 1) * perPage, page * perPage) };
};

export const AlertPages = ({ page, pages }: { readonly page: number; readonly pages: number }) => {
  const say = useWords(said);
  const [search] = useSearchParams();
  if (pages === 1) return null;
  const to = (other: number): string => {
    const next = new URLSearchParams(search);
    next.set("page", String(other));
    next.delete("alerte");
    return `/alertes?${next}`;
  };
  return (
    <nav aria-label={say.label} className="actions">
      {page > 1 ? <Link to={to(page - 1)}>{say.before}</Link> : null}
      <span>{say.of(page, pages)}</span>
      {page < pages ? <Link to={to(page + 1)}>{say.after}</Link> : null}
    </nav>
  );
};
