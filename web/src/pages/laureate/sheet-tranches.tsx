import { useFormat, useWords } from "../../language/language.tsx";
import { sheetWords } from "./sheet-words.ts";
import { useLaureate } from "./use-laureate.ts";

const shownTranches = 6;

/** The tranches in a few lines: the sheet is one page, whatever the agreement. */
export const SheetTranches = () => {
  const say = useWords(sheetWords);
  const format = useFormat();
  const { dossier } = useLaureate();
  const { current, payments } = dossier;
  if (current === null) return <p>{say.none}</p>;
  const rest = current.tranches.length - shownTranches;
  return (
    <div className="table-room">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.tranche}</th>
            <th scope="col">{say.planned}</th>
            <th scope="col">{say.milestone}</th>
            <th scope="col" className="amount">
              {say.amount}
            </th>
            <th scope="col" className="amount">
              {say.paidCents}
            </th>
          </tr>
        </thead>
        <tbody>
          {current.tranches.slice(0, shownTranches).map(({ trancheId, plannedOn, milestoneId, amountCents }) => (
            <tr key={trancheId}>
              <th scope="row">{trancheId}</th>
              <td>{format.date(plannedOn)}</td>
              <td>
                {milestoneId === undefined
                  ? ""
                  : `${milestoneId} – ${dossier.milestone(milestoneId) === null ? say.awaited : say.reached}`}
              </td>
              <td className="amount">{format.money(amountCents)}</td>
              <td className="amount">
                {format.money(
                  payments
                    .filter((payment) => payment.trancheId === trancheId)
                    .reduce((sum, { netCents }) => sum + netCents, 0),
                )}
              </td>
            </tr>
          ))}
          {rest > 0 ? (
            <tr>
              <td colSpan={5}>{say.more(rest)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
};
