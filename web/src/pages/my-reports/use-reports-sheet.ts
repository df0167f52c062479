import type { Cell, Sheet } from "../../export/sheet.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { natureWords } from "../report/natures.ts";
import { acceptedLineCents, lineCents, type Reported, type Version } from "../report/reports.ts";
import { stateWords } from "./report-words.ts";
import type { Row } from "./rows.ts";

const said = words(
  {
    columns: [
      "Lauréat (référence)",
      "Période",
      "État",
      "Attendue le",
      "Envoyée le",
      "Version",
      "Poste",
      "Nature",
      "Déclaré (€)",
      "Accepté (€)",
      "Examinée le",
      "Motif de l’examen",
    ],
    due: { overdue: "Non envoyée, en retard", due: "Non envoyée", open: "Non envoyée, période en cours", reported: "" },
    nil: "Rien à déclarer",
    notes: (title: string, on: string) => `Déclarations de ${title}, envoyées et non envoyées, au ${on}`,
    simulated: "Données simulées",
  },
  {
    columns: [
      "Laureate (reference)",
      "Period",
      "State",
      "Due on",
      "Sent on",
      "Version",
      "Stream",
      "Nature",
      "Declared (€)",
      "Accepted (€)",
      "Reviewed on",
      "Reviewer’s reason",
    ],
    due: { overdue: "Not sent, late", due: "Not sent", open: "Not sent, period under way", reported: "" },
    nil: "Nothing to report",
    notes: (title: string, on: string) => `Reports of ${title}, sent and not sent, on ${on}`,
    simulated: "Simulated data",
  },
);

type About = { readonly projectId: string; readonly title: string; readonly isSimulated: boolean };

/** What was sent and what was not, line by line, as a file. */
export const useReportsSheet = ({ projectId, title, isSimulated }: About): ((rows: readonly Row[]) => Sheet) => {
  const say = useWords(said);
  const states = useWords(stateWords);
  const natures = useWords(natureWords);
  const format = useFormat();
  const { today } = useConfiguration();
  const date = (text: string | undefined): Cell => (text === undefined ? null : { date: text });
  const cents = (amount: number | null): Cell => (amount === null ? null : { cents: amount });

  const linesOf = ({ lines }: Reported) => lines ?? [];
  const versionRows = (row: Extract<Row, { kind: "report" }>, version: Version): (readonly Cell[])[] => {
    const { review, data } = version;
    const before = [
      projectId,
      format.period(data.period),
      states[row.report.state],
      null,
      date(data.submittedOn),
      version.version,
    ];
    const after = [date(review?.reviewedOn), review?.reason ?? null];
    return linesOf(data).length === 0
      ? [[...before, say.nil, null, { cents: 0 }, null, ...after]]
      : linesOf(data).map((line) => [
          ...before,
          line.label ?? line.streamId,
          natures[line.nature],
          cents(lineCents(line)),
          cents(acceptedLineCents(version, line)),
          ...after,
        ]);
  };
  return (rows) => ({
    name: `declarations-${projectId}`,
    columns: say.columns,
    rows: rows.flatMap((row): readonly (readonly Cell[])[] => {
      if (row.kind === "report") {
        const version = row.report.standing ?? row.report.versions[0];
        return version === undefined ? [] : versionRows(row, version);
      }
      const { period } = row;
      return period.missing.map(({ label, nature }) => [
        projectId,
        format.period(period),
        say.due[period.state],
        date(period.dueOn),
        null,
        null,
        label,
        natures[nature],
        null,
        null,
        null,
        null,
      ]);
    }),
    notes: [say.notes(title, format.date(today)), ...(isSimulated ? [say.simulated] : [])],
  });
};
