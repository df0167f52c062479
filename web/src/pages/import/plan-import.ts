import { monthOf } from "../../../../shared/domain/calendar.ts";
import type { Period } from "../report/periods.ts";
import { bare } from "./columns.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { Known, Plan } from "./plan.ts";
import { planReport } from "./plan-report.ts";
import { readPeriod } from "./read-period.ts";
import type { ReadRow } from "./read-rows.ts";
import { cellText } from "./table.ts";

/*
 * The rows of a file -> the reports they would make, each beside what stands: what is new, what changes from what to what, what says
 * the same again. A blank cell changes nothing, and a line that the file does not name stays.
 */

type Placed = { readonly row: ReadRow; readonly known: Known; readonly period: Period };

const place = (row: ReadRow, known: readonly Known[], today: string): Placed | Fault => {
  const [id, title] = [cellText(row.cell("projectId")), cellText(row.cell("title"))];
  if (id === "" && title === "") return faultAt("laureate-missing", row, "projectId");
  const found = known.find(({ laureate }) =>
    id === "" ? bare(laureate.title ?? "") === bare(title) : laureate.projectId === id,
  );
  if (found === undefined) return faultAt("laureate-unknown", row, id === "" ? "title" : "projectId");
  if (cellText(row.cell("period")) === "") return faultAt("period-missing", row, "period");
  const period = readPeriod(row.cell("period"));
  if (period === undefined) return faultAt("period-unreadable", row, "period");
  if (monthOf(period.to) >= monthOf(today)) return faultAt("period-open", row, "period");
  return { row, known: found, period };
};

const isFault = (placed: Placed | Fault): placed is Fault => "code" in placed;

export const planImport = (rows: readonly ReadRow[], known: readonly Known[], today: string): Plan => {
  const placed = rows.map((row) => place(row, known, today));
  const faults = placed.filter(isFault);
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    if (isFault(one)) continue;
    const name = JSON.stringify([one.known.laureate.projectId, one.period.from, one.period.to]);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const planned = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          planReport(
            group.map(({ row }) => row),
            first.known,
            first.period,
          ),
        ];
  });
  return {
    reports: planned
      .filter(({ lines, faults }) => lines.length + faults.length > 0)
      .map(({ empty: _empty, ...report }) => report),
    faults,
    empty: planned.reduce((sum, { empty }) => sum + empty, 0),
    rows: rows.length,
  };
};
