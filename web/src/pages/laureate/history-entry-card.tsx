import { factWords } from "../../explain/fact-words.ts";
import { natureWords } from "../../explain/state-words.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { placeText, valueText } from "./change-text.ts";
import { useEntrySummary } from "./entry-summary.ts";
import { fieldWords } from "./field-words.ts";
import type { HistoryEntry } from "./history-entry.ts";
import { historyWords } from "./history-words.ts";
import { useLaureate } from "./use-laureate.ts";

type Props = { readonly entry: HistoryEntry; readonly isNew: boolean };

const idOf = (fact: string): string => fact.slice(0, fact.indexOf(" "));

const Changes = ({ entry }: { readonly entry: HistoryEntry }) => {
  const say = useWords(historyWords);
  const format = useFormat();
  const fields = useWords(fieldWords);
  const natures = useWords(natureWords);
  const { streamLabel } = useLaureate().dossier;
  return (
    <DataTable
      caption={say.changes}
      rows={entry.changes}
      rowKey={({ path }) => path}
      rowHeader="place"
      columns={[
        {
          key: "place",
          header: say.place,
          cell: ({ path }) => <span className="light">{placeText(path, fields, natures, streamLabel)}</span>,
        },
        {
          key: "before",
          header: say.before,
          cell: ({ path, before }) =>
            before === null ? say.nothing : <del lang="fr">{valueText(path, before, format, say.nothing)}</del>,
        },
        {
          key: "after",
          header: say.after,
          cell: ({ path, after }) =>
            after === null ? say.nothing : <ins lang="fr">{valueText(path, after, format, say.nothing)}</ins>,
        },
      ]}
    />
  );
};

/** A fact: what it says, who said it and when, what it changed of what was said before; struck through when it was withdrawn. */
export const HistoryEntryCard = ({ entry, isNew }: Props) => {
  const say = useWords(historyWords);
  const format = useFormat();
  const kinds = useWords(factWords);
  const personName = usePersonName();
  const summaryOf = useEntrySummary();
  const { projectId } = useLaureate();
  const { fact, type, actor, effectiveOn, occurredAt, recordedAt, replaces, withdrawnBy, changes, data } = entry;
  const summary = summaryOf(entry);
  const one = (ref: string) => (
    <Link to={`/laureats/${encodeURIComponent(projectId)}/historique?fait=${encodeURIComponent(idOf(ref))}`}>
      <code>{idOf(ref)}</code>
    </Link>
  );
  return (
    <li className={isNew ? "entry entry-new" : "entry"} id={idOf(fact)}>
      <h3>
        {withdrawnBy === null ? kinds[type] : <del>{kinds[type]}</del>} <SimulatedTag isSimulated={entry.simulation} />{" "}
        {isNew ? <Badge severity="info">{say.isNew}</Badge> : null}
      </h3>
      {summary === "" ? null : <p lang="fr">{withdrawnBy === null ? summary : <del>{summary}</del>}</p>}
      <p className="soft">
        {say.effective} {/^\d{4}-\d{2}$/.test(effectiveOn) ? format.month(effectiveOn) : format.date(effectiveOn)}.{" "}
        {say.stated(personName(actor), format.instant(occurredAt))},{" "}
        {recordedAt === null ? say.start : say.recorded(format.instant(recordedAt))}. <code>{idOf(fact)}</code>
        {replaces === null ? null : (
          <>
            {" "}
            {say.replaces} {one(replaces)}.
          </>
        )}
        {withdrawnBy === null ? null : (
          <strong>
            {" "}
            {say.withdrawn} {one(withdrawnBy)}.
          </strong>
        )}
      </p>
      {changes.length === 0 ? null : <Changes entry={entry} />}
      <details>
        <summary>{say.content}</summary>
        <pre lang="fr">
          <code>{JSON.stringify(data, undefined, 2)}</code>
        </pre>
      </details>
    </li>
  );
};
