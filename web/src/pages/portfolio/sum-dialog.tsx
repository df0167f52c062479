import { useSearchParams } from "react-router";
import { type Cents, ratio, sumCents } from "../../../../shared/domain/money.ts";
import { portfolioOf } from "../../../../shared/domain/portfolio.ts";
import { Explained } from "../../explain/explained.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Link } from "../../ui/link.tsx";
import { type Laureate, nameOf } from "./laureates.ts";
import { sumParameter } from "./sum-button.tsx";
import { sumWords } from "./sum-words.ts";
import { columnsOf, isSumName, type SumName, type TermName, terms } from "./sums.ts";

type Props = { readonly sum: SumName; readonly laureates: readonly Laureate[]; readonly onClose: () => void };

const SumDialog = ({ sum, laureates, onClose }: Props) => {
  const say = useWords(sumWords);
  const format = useFormat();
  const names = columnsOf[sum];
  const totalOf = (name: TermName): Cents => sumCents(laureates.map(({ position }) => terms[name].of(position) ?? 0));
  const [leading = "paid"] = names;
  const sizeOf = ({ position }: Laureate): number => Math.abs(terms[leading].of(position) ?? 0);
  const largestFirst = [...laureates].sort((a, b) => sizeOf(b) - sizeOf(a));
  const signed = (name: TermName) => ({ signed: name === "gap" });
  const [first = 0, second = 0] = names.map(totalOf);
  const { upperYield } = portfolioOf(
    laureates.map(({ position }) => position),
    "",
    null,
  );
  const results: Partial<Record<SumName, string>> = {
    waiting: `${format.money(first)} − ${format.money(second)} = ${format.money(first - second)}`,
    yield: `${format.money(first)} / ${format.money(second)} = ${format.perEuro(ratio(first, second))}`,
    documented: `${format.money(first)} / ${format.money(second)} = ${format.ratioPercent(ratio(first, second))}`,
  };
  const columns: Column<Laureate>[] = [
    {
      key: "laureate",
      header: say.laureate,
      cell: (laureate) => (
        <Link to={`/laureats/${encodeURIComponent(laureate.projectId)}`} lang="fr">
          {nameOf(laureate)}
        </Link>
      ),
    },
    ...names.map((name) => ({
      key: name,
      header: `${say.terms[name]} (€)`,
      isAmount: true,
      cell: ({ projectId, position }: Laureate) => (
        <Explained projectId={projectId} figure={terms[name].figure}>
          {format.money(terms[name].of(position), signed(name))}
        </Explained>
      ),
    })),
  ];
  return (
    <Dialog title={say.sums[sum].title} onClose={onClose} size="large">
      <p>{say.sums[sum].formula}</p>
      {results[sum] === undefined ? null : (
        <p>
          {say.result} <strong>{results[sum]}</strong>
        </p>
      )}
      {sum === "yield" && upperYield !== ratio(first, second) ? <p>{say.upper(format.perEuro(upperYield))}</p> : null}
      <DataTable
        caption={say.set(laureates.length)}
        columns={columns}
        rows={largestFirst}
        rowKey={({ projectId }) => projectId}
        rowHeader="laureate"
        footer={
          <tr>
            <th scope="row">{say.total}</th>
            {names.map((name) => (
              <td key={name} className="amount" data-label={say.terms[name]}>
                <span>{format.money(totalOf(name), signed(name))}</span>
              </td>
            ))}
          </tr>
        }
      />
    </Dialog>
  );
};

/** The sum that the address asks to lay out, over the laureates shown. */
export const SumAsked = ({ laureates }: { readonly laureates: readonly Laureate[] }) => {
  const [search, setSearch] = useSearchParams();
  const sum = search.get(sumParameter);
  if (!isSumName(sum)) return null;
  const close = (): void =>
    setSearch(
      (before) => {
        before.delete(sumParameter);
        return before;
      },
      { preventScrollReset: true },
    );
  return <SumDialog sum={sum} laureates={laureates} onClose={close} />;
};
