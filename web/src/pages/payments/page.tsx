import { useAnswer } from "../../api/use-answer.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { conditionWords } from "./condition-words.ts";
import { nextDue, type Queue, type Row, rowsIn, rowsOf, totalOf } from "./queue.ts";
import { sheetOf } from "./queue-sheet.ts";
import { QueueTable } from "./queue-table.tsx";
import { Credits, Sentence } from "./sentence.tsx";
import { addressOfTab, type Tab, Tabs, useTab } from "./tabs.tsx";
import { said } from "./words.ts";

const Empty = ({ tab, rows }: { readonly tab: Tab; readonly rows: readonly Row[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const next = nextDue(rows);
  const blocked = rowsIn(rows, "blocked").length;
  return (
    <div className="empty">
      <p>
        <strong>{say.empty[tab]}</strong>{" "}
        {next === undefined
          ? say.noNext
          : say.next(
              format.date(next.tranche.plannedOn),
              next.project.title ?? next.project.projectId,
              format.amount(next.amountCents),
            )}
      </p>
      {tab === "ready" && blocked > 0 ? (
        <p>
          <Link to={addressOfTab("blocked")}>{say.seeBlocked(blocked)}</Link>
        </p>
      ) : null}
    </div>
  );
};

const Ended = ({ rows, today }: { readonly rows: readonly Row[]; readonly today: string }) => {
  const say = useWords(said);
  const format = useFormat();
  if (rows.length === 0) return null;
  const { count, cents } = totalOf(rows);
  return (
    <details className="ended">
      <summary>{say.ended(count, format.amount(cents))}</summary>
      <QueueTable rows={rows} today={today} tab="ended" />
    </details>
  );
};

const QueueOfToday = () => {
  const say = useWords(said);
  const format = useFormat();
  const conditions = useWords(conditionWords);
  const { can } = useRights();
  const clocks = useClocks();
  const queue = useAnswer<Queue>("/api/payments");
  const { today } = queue;
  const rows = rowsOf(queue);
  const tab = useTab(rows);
  const shown = rowsIn(rows, tab);
  return (
    <>
      <SimulationNotice isSimulated={queue.projects.some(({ simulation }) => simulation)} />
      {clocks.asOf === null && clocks.knownAt === null ? null : (
        <Notice tone="past">
          <p>{say.onlyToday}</p>
        </Notice>
      )}
      <Sentence rows={rows} today={today} />
      <Credits rows={rows} today={today} />
      {can("order-payments") ? null : <p className="soft">{say.whoPays}</p>}
      <Tabs rows={rows} current={tab} />
      {shown.length === 0 ? <Empty tab={tab} rows={rows} /> : <QueueTable rows={shown} today={today} tab={tab} />}
      {tab === "blocked" ? <Ended rows={rowsIn(rows, "ended")} today={today} /> : null}
      <ExportActions sheet={() => sheetOf(shown, today, say, conditions, format)} />
    </>
  );
};

/** What may be paid today, and what blocks the rest? */
const Payments = () => {
  const { title } = useWords(said);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Loaded lines={14}>
        <QueueOfToday />
      </Loaded>
    </>
  );
};

export default Payments;
