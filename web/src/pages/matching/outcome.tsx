import { ExportActions } from "../../export/export-actions.tsx";
import type { Sheet } from "../../export/sheet.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { StepHeading } from "../payment/step-heading.tsx";
import { type Compared, countsOf, groups } from "./matched.ts";
import { OutcomeTable, useTitles } from "./outcome-tables.tsx";
import { said } from "./words.ts";

/** Every row and every payment of the comparison, as a file. */
const useSheet = (): ((compared: Compared) => Sheet) => {
  const say = useWords(said);
  const format = useFormat();
  return (compared) => {
    const { matched, amountDiffers, namedTwice, missingHere, missingThere, from, to, simulation } = compared;
    const pairs = { matched, amountDiffers, namedTwice };
    return {
      name: `${say.sheet}-${from}-${to}`,
      columns: [
        say.group,
        say.lineColumn,
        say.referenceColumn,
        "projectId",
        say.paymentColumn,
        say.there,
        say.thereOn,
        say.hereAmount,
        say.hereOn,
      ],
      rows: [
        ...(["matched", "amountDiffers", "namedTwice"] as const).flatMap((group) =>
          pairs[group].map(({ row, payment }) => [
            say.groups[group],
            row.line,
            row.reference,
            payment.projectId,
            payment.paymentId,
            { cents: row.cents },
            { date: row.on },
            { cents: payment.cents },
            { date: payment.on },
          ]),
        ),
        ...missingHere.map(({ row }) => [
          say.groups.missingHere,
          row.line,
          row.reference,
          row.projectId ?? null,
          row.paymentId ?? null,
          { cents: row.cents },
          { date: row.on },
          null,
          null,
        ]),
        ...missingThere.map(({ projectId, paymentId, cents, on }) => [
          say.groups.missingThere,
          null,
          null,
          projectId,
          paymentId,
          null,
          null,
          { cents },
          { date: on },
        ]),
      ],
      notes: [say.period(format.date(from), format.date(to)), ...(simulation ? [say.simulated] : [])],
    };
  };
};

/** What the comparison found, the differences before what matches. */
export const Outcome = ({ compared, isSent }: { readonly compared: Compared; readonly isSent: boolean }) => {
  const say = useWords(said);
  const titles = useTitles();
  const sheetOf = useSheet();
  const counts = countsOf(compared);
  return (
    <section>
      <StepHeading>{say.result}</StepHeading>
      <SimulationNotice isSimulated={compared.simulation} />
      <p className="sentence">{say.sentence(counts.rows, counts.matched, counts.toRecord, counts.toLookAt)}</p>
      {groups.map((group) => (
        <section key={group}>
          <h3>
            {say.groups[group]} <span className="tab-count">{compared[group].length}</span>
          </h3>
          <p className="soft">{compared[group].length === 0 ? say.none : say.about[group]}</p>
          {compared[group].length === 0 ? null : (
            <OutcomeTable group={group} compared={compared} titles={titles} isSent={isSent} />
          )}
        </section>
      ))}
      <ExportActions sheet={() => sheetOf(compared)} />
    </section>
  );
};
