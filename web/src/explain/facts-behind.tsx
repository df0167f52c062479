import type { CitedFact } from "../../../shared/domain/explain/explain.ts";
import type { SetAside } from "../../../shared/domain/explain/set-aside.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { SimulatedTag } from "../ui/simulated-tag.tsx";
import { FactLink } from "./cited.tsx";
import { factWords, setAsideWords, sourceWords } from "./fact-words.ts";

const said = words(
  {
    cited: (count: number) => (count === 1 ? "1 fait à l’appui" : `${count} faits à l’appui`),
    citedCaption: "Faits sur lesquels repose ce chiffre",
    fact: "Fait",
    what: "Nature",
    by: "Énoncé par",
    occurred: "Énoncé le",
    recorded: "Enregistré le",
    start: "connu dès l’origine",
    setAside: (count: number) =>
      count === 1 ? "1 fait laissé de côté, et pourquoi" : `${count} faits laissés de côté, et pourquoi`,
    setAsideCaption: "Faits de même nature qui ne comptent pas dans ce chiffre",
    why: "Pourquoi",
    decided: "Décidé par",
    nothing: "Aucun fait de même nature n’est laissé de côté.",
  },
  {
    cited: (count: number) => (count === 1 ? "1 supporting fact" : `${count} supporting facts`),
    citedCaption: "Facts that this figure rests on",
    fact: "Fact",
    what: "Kind",
    by: "Stated by",
    occurred: "Stated on",
    recorded: "Recorded on",
    start: "known from the start",
    setAside: (count: number) => (count === 1 ? "1 fact set aside, and why" : `${count} facts set aside, and why`),
    setAsideCaption: "Facts of the same kind that do not count in this figure",
    why: "Why",
    decided: "Decided by",
    nothing: "No fact of the same kind is set aside.",
  },
);

/** Every fact cited: what it is, who stated it and when, when it was recorded. */
export const FactsCited = ({ facts }: { readonly facts: readonly CitedFact[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const kinds = useWords<Readonly<Record<string, string>>>(factWords);
  const sources = useWords(sourceWords);
  return (
    <details>
      <summary>{say.cited(facts.length)}</summary>
      <DataTable
        caption={say.citedCaption}
        rows={facts}
        rowKey={({ factId, source }) => `${factId} ${source}`}
        rowHeader="fact"
        columns={[
          {
            key: "fact",
            header: say.fact,
            cell: ({ factId, simulation }) => (
              <>
                <FactLink factId={factId} /> <SimulatedTag isSimulated={simulation} />
              </>
            ),
          },
          { key: "what", header: say.what, cell: ({ detailType }) => kinds[detailType] ?? detailType },
          {
            key: "by",
            header: say.by,
            cell: ({ source, actor }) => (
              <>
                {sources[source] ?? source} <code>{actor}</code>
              </>
            ),
          },
          { key: "occurred", header: say.occurred, cell: ({ occurredAt }) => format.instant(occurredAt) },
          {
            key: "recorded",
            header: say.recorded,
            cell: ({ recordedAt }) => (recordedAt === null ? say.start : format.instant(recordedAt)),
          },
        ]}
      />
    </details>
  );
};

/** What is not in the figure though it might have been: nothing is passed over without a reason. */
export const FactsSetAside = ({ facts }: { readonly facts: readonly SetAside[] }) => {
  const say = useWords(said);
  const kinds = useWords(factWords);
  const reasons = useWords(setAsideWords);
  if (facts.length === 0) return <p className="soft">{say.nothing}</p>;
  return (
    <details>
      <summary>{say.setAside(facts.length)}</summary>
      <DataTable
        caption={say.setAsideCaption}
        rows={[...facts].sort((a, b) => rank(a) - rank(b))}
        rowKey={({ factId, source }) => `${factId} ${source}`}
        rowHeader="fact"
        columns={[
          { key: "fact", header: say.fact, cell: ({ factId }) => <FactLink factId={factId} /> },
          { key: "what", header: say.what, cell: ({ detailType }) => kinds[detailType] },
          { key: "why", header: say.why, cell: ({ because }) => reasons[because] },
          { key: "decided", header: say.decided, cell: ({ by }) => (by === null ? "" : <FactLink factId={by} />) },
        ]}
      />
    </details>
  );
};

/** What somebody decided comes before what merely speaks of something else. */
const rank = ({ because }: SetAside): number => (because === "outside-this-figure" ? 1 : 0);
