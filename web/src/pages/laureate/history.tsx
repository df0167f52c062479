import { useSearchParams } from "react-router";
import { compareInstants } from "../../../../shared/domain/instant.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { factWords } from "../../explain/fact-words.ts";
import type { Sheet } from "../../export/sheet.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { useEntrySummary } from "./entry-summary.ts";
import type { HistoryEntry, HistoryPage } from "./history-entry.ts";
import { HistoryEntryCard } from "./history-entry-card.tsx";
import { askedOf, HistoryFilters, isFiltered, withoutFilters } from "./history-filters.tsx";
import { historyWords } from "./history-words.ts";
import { TabTitle } from "./tab-title.tsx";
import { useLaureate } from "./use-laureate.ts";
import { useNotes } from "./use-notes.ts";
import { historyPath, useWholeHistory } from "./use-whole-history.ts";
import { useVisit } from "./visit.ts";

const useHistorySheet = (entries: readonly HistoryEntry[]): (() => Sheet) => {
  const say = useWords(historyWords);
  const kinds = useWords(factWords);
  const personName = usePersonName();
  const summaryOf = useEntrySummary();
  const laureate = useLaureate();
  const notes = useNotes(laureate);
  return () => ({
    name: `${say.file}-${laureate.projectId}`,
    notes,
    columns: say.columns,
    rows: entries.map((entry) => [
      entry.fact,
      kinds[entry.type],
      entry.effectiveOn,
      personName(entry.actor),
      entry.occurredAt,
      entry.recordedAt,
      summaryOf(entry),
      entry.withdrawnBy,
    ]),
  });
};

const Entries = () => {
  const say = useWords(historyWords);
  const [search, setSearch] = useSearchParams();
  const { projectId } = useLaureate();
  const visit = useVisit(projectId);
  const { entries, next } = useAnswer<HistoryPage>(`${historyPath(projectId)}?${askedOf(search)}`);
  const fact = search.get("fait");
  const whole = useWholeHistory(projectId);
  const shown = fact === null ? entries : whole.filter((entry) => entry.fact.startsWith(`${fact} `));
  const since = visit?.previousAt ?? null;
  const go = (cursor: string | null): void => {
    const to = new URLSearchParams(search);
    if (cursor === null) to.delete("apres");
    else to.set("apres", cursor);
    setSearch(to);
  };
  return (
    <>
      {shown.length === 0 ? <p>{say.none}</p> : null}
      <ol className="entries">
        {shown.map((entry) => (
          <HistoryEntryCard
            key={entry.fact}
            entry={entry}
            isNew={since !== null && entry.recordedAt !== null && compareInstants(entry.recordedAt, since) > 0}
          />
        ))}
      </ol>
      <p className="actions">
        {search.has("apres") ? (
          <Button priority="secondary" onClick={() => go(null)}>
            {say.first}
          </Button>
        ) : null}
        {next === null || fact !== null ? null : (
          <Button priority="secondary" onClick={() => go(next)}>
            {say.next}
          </Button>
        )}
      </p>
    </>
  );
};

/** Historique: every fact, who said it and when, old and new values side by side, what is new since one was here. */
const LaureateHistory = () => {
  const say = useWords(historyWords);
  const format = useFormat();
  const { projectId } = useLaureate();
  const entries = useWholeHistory(projectId);
  const [search, setSearch] = useSearchParams();
  const [fact, since] = [search.get("fait"), search.get("depuis")];
  return (
    <>
      <TabTitle sheet={useHistorySheet(entries)}>{say.title}</TabTitle>
      {fact === null ? <HistoryFilters entries={entries} /> : null}
      <p role="status">
        {fact === null ? null : say.only(fact)} {since === null ? null : say.since(format.instant(since))}{" "}
        {isFiltered(search) && fact !== null ? (
          <button type="button" className="link" onClick={() => setSearch(withoutFilters(search))}>
            {say.seeAll}
          </button>
        ) : null}
      </p>
      <Loaded lines={20}>
        <Entries />
      </Loaded>
    </>
  );
};

export default LaureateHistory;
