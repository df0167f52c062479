import type { Portfolio } from "../../../../shared/domain/portfolio.ts";
import { statuses } from "../../../../shared/domain/status.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { useFilters } from "./filters.ts";

const said = words(
  {
    legend: "Statuts : chaque case filtre la liste",
    laureates: (count: number): string => (count > 1 ? "lauréats" : "lauréat"),
    matured: (amount: string) => `${amount} échus`,
    notDue: "non échu",
  },
  {
    legend: "Statuses: each cell filters the list",
    laureates: (count: number) => (count === 1 ? "laureate" : "laureates"),
    matured: (amount: string) => `${amount} matured`,
    notDue: "not matured",
  },
);

/** How many laureates, and how many matured euros, each status holds; a cell pressed keeps its own. */
export const StatusStrip = ({ sums }: { readonly sums: Portfolio }) => {
  const say = useWords(said);
  const format = useFormat();
  const { filters, toggle } = useFilters();
  const present = statuses.flatMap((status) => {
    const share = sums.statuses[status];
    const isAsked = filters.statuses.includes(status);
    return share === undefined && !isAsked ? [] : [{ status, share: share ?? { count: 0, maturedCents: 0 }, isAsked }];
  });
  return (
    <fieldset className="status-strip">
      <legend className="soft">{say.legend}</legend>
      {present.map(({ status, share: { count, maturedCents }, isAsked }) => (
        <button
          key={status}
          type="button"
          className="status-cell"
          aria-pressed={isAsked}
          onClick={() => toggle(status)}
        >
          <StatusTag status={status} />
          <span className="status-count">
            {format.count(count)} <span className="soft">{say.laureates(count)}</span>
          </span>
          <span className="soft">{maturedCents === 0 ? say.notDue : say.matured(format.amount(maturedCents))}</span>
        </button>
      ))}
    </fieldset>
  );
};
