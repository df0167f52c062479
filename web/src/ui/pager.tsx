import { useSearchParams } from "react-router";
import { useFormat, useWords, words } from "../language/language.tsx";

const said = words(
  {
    pages: "Pages du tableau",
    rows: (from: string, to: string, of: string) => `Lignes ${from} à ${to} sur ${of}`,
    before: "Page précédente",
    after: "Page suivante",
  },
  {
    pages: "Pages of the table",
    rows: (from: string, to: string, of: string) => `Rows ${from} to ${to} of ${of}`,
    before: "Previous page",
    after: "Next page",
  },
);

/** One page of rows; which one is in the address as `page=2`. */
export const usePage = <Row,>(rows: readonly Row[], size: number) => {
  const last = Math.max(1, Math.ceil(rows.length / size));
  const asked = Number(useSearchParams()[0].get("page") ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const start = (page - 1) * size;
  return { page, last, size, total: rows.length, rows: rows.slice(start, start + size) };
};

type Props = Omit<ReturnType<typeof usePage>, "rows">;

/** From page to page; nothing where one page holds all. */
export const Pager = ({ page, last, size, total }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const [, setSearch] = useSearchParams();
  if (last === 1) return null;
  const go = (to: number): void =>
    setSearch(
      (before) => {
        before.set("page", String(to));
        return before;
      },
      { preventScrollReset: true },
    );
  const [from, to] = [(page - 1) * size + 1, Math.min(page * size, total)];
  return (
    <nav className="actions" aria-label={say.pages}>
      <button type="button" className="button button-tertiary" disabled={page === 1} onClick={() => go(page - 1)}>
        {say.before}
      </button>
      <span role="status">{say.rows(format.count(from), format.count(to), format.count(total))}</span>
      <button type="button" className="button button-tertiary" disabled={page === last} onClick={() => go(page + 1)}>
        {say.after}
      </button>
    </nav>
  );
};
