import { Fragment } from "react";
import { useSearchParams } from "react-router";
import { useFormat, useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { correctionAddress, newReportAddress } from "../report/addresses.ts";
import { type DuePeriod, nameOf } from "../report/periods.ts";
import { acceptedCents, declaredCents } from "../report/reports.ts";
import { stateSeverity, stateWords } from "./report-words.ts";
import { reportsTableWords } from "./reports-table-words.ts";
import { nameOfRow, type Row } from "./rows.ts";
import { Timeline } from "./timeline.tsx";

type Props = { readonly projectId: string; readonly rows: readonly Row[]; readonly mayAct: boolean };

/** One row a period; what was said and decided opens below it, and its address says which is open. */
export const ReportsTable = ({ projectId, rows, mayAct }: Props) => {
  const say = useWords(reportsTableWords);
  const [search, setSearch] = useSearchParams();
  const open = search.get("suivi");
  const toggle = (name: string): void =>
    setSearch(
      (before) => {
        if (open === name) before.delete("suivi");
        else before.set("suivi", name);
        return before;
      },
      { preventScrollReset: true, replace: true },
    );
  if (rows.length === 0) return <p>{say.none}</p>;
  const { columns } = say;
  return (
    <div className="table-room">
      <table className="data-table reports-table">
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="amount">
              {columns.declared}
            </th>
            <th scope="col" className="amount">
              {columns.accepted}
            </th>
            <th scope="col" className="amount">
              {columns.gap}
            </th>
            <th scope="col">{columns.sent}</th>
            <th scope="col">{columns.next}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = nameOfRow(row);
            return (
              <Fragment key={name}>
                <RowCells
                  projectId={projectId}
                  row={row}
                  mayAct={mayAct}
                  isOpen={open === name}
                  onToggle={() => toggle(name)}
                />
                {row.kind === "report" && open === name ? (
                  <tr className="reports-table-more">
                    <td colSpan={7}>
                      <Timeline projectId={projectId} report={row.report} mayAct={mayAct} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

type RowProps = {
  readonly projectId: string;
  readonly row: Row;
  readonly mayAct: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

const RowCells = ({ projectId, row, mayAct, isOpen, onToggle }: RowProps) => {
  const say = useWords(reportsTableWords);
  const states = useWords(stateWords);
  const format = useFormat();
  const { columns } = say;
  const bare = (cents: number, signed = false): string => format.money(cents, { signed }).replaceAll("€", "").trim();
  const dueText = ({ state, dueOn, daysLeft }: DuePeriod): string =>
    say.due[state](format.date(dueOn), Math.abs(daysLeft));

  if (row.kind === "missing") {
    const { period } = row;
    const nothing = period.state === "open" ? say.notOver : say.notSent;
    return (
      <tr>
        <th scope="row">{format.period(period)}</th>
        <td data-label={columns.state}>
          <span>
            <Badge severity={period.state === "overdue" ? "error" : period.state === "due" ? "warning" : "neutral"}>
              {say.dueShort[period.state]}
            </Badge>{" "}
            <span className="field-hint">{dueText(period)}</span>
          </span>
        </td>
        <td className="amount soft" data-label={columns.declared}>
          {nothing}
        </td>
        <td className="amount soft" data-label={columns.accepted}>
          {nothing}
        </td>
        <td className="amount" />
        <td className="soft" data-label={columns.sent}>
          {nothing}
        </td>
        <td>
          {mayAct && period.state !== "open" ? (
            <Link to={newReportAddress(projectId, nameOf(period))}>
              {say.report}
              <span className="hidden-text"> {format.period(period)}</span>
            </Link>
          ) : null}
        </td>
      </tr>
    );
  }

  const { report, missing } = row;
  const version = report.standing ?? report.versions[0];
  if (version === undefined) return null;
  const declared = declaredCents(version.data);
  const accepted = acceptedCents(version);
  const needsCorrection = report.state === "sent-back" || report.state === "rejected";
  return (
    <tr>
      <th scope="row">
        {format.period(report.period)}{" "}
        {version.version > 1 ? <span className="field-hint">{say.version(version.version)}</span> : null}
      </th>
      <td data-label={columns.state}>
        <span>
          <Badge severity={stateSeverity[report.state]}>{states[report.state]}</Badge>
          {missing === undefined || needsCorrection ? null : (
            <span className="field-hint">{say.partly(missing.missing.map(({ label }) => label).join(", "))}</span>
          )}
        </span>
      </td>
      <td className="amount" data-label={columns.declared}>
        {version.data.nil ? say.nil : bare(declared)}
      </td>
      <td className={accepted === null ? "amount soft" : "amount"} data-label={columns.accepted}>
        {accepted !== null ? bare(accepted) : report.state === "waiting" ? say.notReviewed : say.notAccepted}
      </td>
      <td className="amount" data-label={columns.gap}>
        {accepted === null ? "" : bare(accepted - declared, true)}
      </td>
      <td data-label={columns.sent}>{format.date(version.data.submittedOn)}</td>
      <td>
        <span className="actions">
          {mayAct && (needsCorrection || missing !== undefined) ? (
            <Link to={correctionAddress(projectId, report.reportId)}>
              {needsCorrection ? say.correct : say.complete}
              <span className="hidden-text"> {format.period(report.period)}</span>
            </Link>
          ) : null}
          <button type="button" className="link" aria-expanded={isOpen} onClick={onToggle}>
            {say.showShort}
            <span className="hidden-text"> {say.show(format.period(report.period))}</span>
          </button>
        </span>
      </td>
    </tr>
  );
};
