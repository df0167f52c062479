import { useSearchParams } from "react-router";
import type { Cell, Sheet } from "../../export/sheet.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { NeverCounted } from "./never-counted.tsx";
import { QuarterTable } from "./quarter-table.tsx";
import { ReportsTable } from "./reports-table.tsx";
import { lanes, type StreamRow } from "./savings-window.ts";
import { savingsWords } from "./savings-words.ts";
import { TabTitle } from "./tab-title.tsx";
import { useLaureate } from "./use-laureate.ts";
import { useNotes } from "./use-notes.ts";
import { useSavingsWindow, useWindowEnd } from "./use-savings-window.ts";

const Window = ({ end }: { readonly end: string }) => {
  const say = useWords(savingsWords);
  const format = useFormat();
  const laureate = useLaureate();
  const notes = useNotes(laureate);
  const { rows, months, oneOff, totals } = useSavingsWindow(end);
  const amount = (value: unknown): string => format.amount(typeof value === "number" ? value : null);
  const label = laureate.dossier.streamLabel;
  const sheetRows = (nature: string, all: readonly StreamRow[]): readonly (readonly Cell[])[] =>
    all.flatMap((row) =>
      lanes.flatMap((lane) =>
        row.months[lane].map(({ month, cents }) => [
          label(row.streamId),
          nature,
          say.lanes[lane],
          month,
          cents === null ? null : { cents },
        ]),
      ),
    );
  const sheet = (): Sheet => ({
    name: `economies-${laureate.projectId}-${end}`,
    notes,
    columns: [say.stream, say.nature, say.lane, say.month, `${say.amount} (€)`],
    rows: [...sheetRows(say.recurring, rows), ...sheetRows(say.oneOff, oneOff)],
  });
  return (
    <>
      <TabTitle sheet={sheet}>{say.title}</TabTitle>
      <WindowField end={end} />
      <p>
        {say.sentence(
          format.month(months[0] ?? end),
          format.month(end),
          amount(totals.validated),
          amount(totals.declared),
          amount(totals.planned),
        )}
      </p>
      <QuarterTable rows={rows} months={months} nature="recurring" />
      <MonthGrid rows={rows} months={months} />
      {oneOff.length === 0 ? (
        <p className="soft">{say.noOneOff}</p>
      ) : (
        <QuarterTable rows={oneOff} months={months} nature="one-off" />
      )}
      <NeverCounted months={months} />
      <ReportsTable months={months} />
    </>
  );
};

const WindowField = ({ end }: { readonly end: string }) => {
  const say = useWords(savingsWords);
  const format = useFormat();
  const { ends } = useWindowEnd();
  const [, setSearch] = useSearchParams();
  const choose = (fin: string): void =>
    setSearch(
      (before) => {
        before.set("fin", fin);
        return before;
      },
      { preventScrollReset: true },
    );
  return (
    <div className="filters">
      <SelectField
        label={say.window}
        value={end}
        onChange={choose}
        choices={ends.map((one) => ({ value: one, label: format.month(one) }))}
      />
    </div>
  );
};

/** Économies: each stream in its three lanes, what is counted apart from what never is, and the reports behind. */
const LaureateSavings = () => {
  const { end } = useWindowEnd();
  return (
    <Loaded lines={20}>
      <Window end={end} />
    </Loaded>
  );
};

export default LaureateSavings;
