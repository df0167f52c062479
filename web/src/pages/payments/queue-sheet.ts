import type { Sheet } from "../../export/sheet.ts";
import type { Format } from "../../language/format.ts";
import type { Words } from "../../language/language.tsx";
import type { conditionWords } from "./condition-words.ts";
import type { Row } from "./queue.ts";
import type { said } from "./words.ts";

type Shape<Said> = Said extends Words<infer Of> ? Of : never;

/** The rows on the page, as a file. */
export const sheetOf = (
  rows: readonly Row[],
  today: string,
  say: Shape<typeof said>,
  conditions: Shape<typeof conditionWords>,
  format: Format,
): Sheet => ({
  name: `${say.sheetName}-${today}`,
  columns: [say.state, say.laureate, "projectId", say.tranche, say.amount, say.planned, say.missing, say.since],
  rows: rows.map(({ state, project, tranche, amountCents, unmet, since }) => [
    say.tab[state],
    project.title ?? project.projectId,
    project.projectId,
    tranche.trancheId,
    { cents: amountCents },
    { date: tranche.plannedOn },
    unmet.map(({ code }) => conditions[code].short).join(", "),
    since === null ? null : { date: since.slice(0, 10) },
  ]),
  notes: [say.at(format.date(today)), ...(rows.some(({ project }) => project.simulation) ? [say.simulated] : [])],
});
