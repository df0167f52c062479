import { useFormat, useWords } from "../../language/language.tsx";
import type { Ceiling } from "./ceilings.ts";
import { said } from "./words.ts";

type Props = {
  readonly ceilings: readonly Ceiling[];
  /** What is about to be paid; undefined while it is no amount. */
  readonly amountCents: number | undefined;
};

/** What is left under each ceiling before and after a payment: "3 000 000,00 → 900 000,00". */
export const Ceilings = ({ ceilings, amountCents }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <div className="table-room">
      <table className="ceilings">
        <caption>{say.ceilings}</caption>
        <thead>
          <tr>
            <th scope="col">{say.ceilingColumn}</th>
            <th scope="col" className="amount">
              {say.before}
            </th>
            <th scope="col" className="amount">
              {say.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {ceilings.map(({ code, ceilingCents, leftCents }) => {
            const after = amountCents === undefined || ceilingCents === null ? null : leftCents - amountCents;
            return (
              <tr key={code}>
                <th scope="row">
                  {say.ceiling[code]} <span className="soft">{format.money(ceilingCents)}</span>
                </th>
                <td className="amount">{ceilingCents === null ? say.nothingLeftUnder : format.money(leftCents)}</td>
                <td className={after !== null && after < 0 ? "amount beyond" : "amount"}>
                  {after === null ? "" : format.money(after)}
                  {after !== null && after < 0 ? <span aria-hidden="true"> !</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
