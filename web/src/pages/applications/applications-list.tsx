import { useSearchParams } from "react-router";
import { useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import type { Sheet } from "../../export/sheet.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { type Application, criteria, filtered, opinions, totalOf } from "./applications.ts";
import { applicationWords, said } from "./words.ts";

const severityOf = { favourable: "success", reserved: "warning", unfavourable: "error" } as const;
const stages = ["received", "assessed", "laureate"] as const;

/** One line an application, sorted and filtered by the address. */
export const ApplicationsList = ({ applications }: { readonly applications: readonly Application[] }) => {
  const say = useWords(said);
  const common = useWords(applicationWords);
  const format = useFormat();
  const { today } = useConfiguration();
  const clocks = useClocks();
  const [search, setSearch] = useSearchParams();
  const shown = filtered(applications, search);
  const set =
    (name: string) =>
    (value: string): void =>
      setSearch(
        (before) => {
          if (value === "") before.delete(name);
          else before.set(name, value);
          return before;
        },
        { preventScrollReset: true },
      );
  const columns: readonly Column<Application>[] = [
    {
      key: "candidature",
      header: say.name,
      sortBy: ({ title, applicationId }) => title ?? applicationId,
      cell: ({ title, applicationId, simulation, holder }) => (
        <>
          <Link to={`/candidatures/${encodeURIComponent(applicationId)}`}>
            <span lang="fr">{title ?? applicationId}</span>
          </Link>{" "}
          <SimulatedTag isSimulated={simulation} />
          <span className="under" lang="fr">
            {holder ?? format.missing}
          </span>
        </>
      ),
    },
    {
      key: "recue",
      header: say.receivedOn,
      sortBy: ({ receivedOn }) => receivedOn,
      cell: ({ receivedOn, wave }) => (
        <>
          {format.date(receivedOn)} <span className="under">{wave ?? format.missing}</span>
        </>
      ),
    },
    {
      key: "demande",
      header: say.requestedColumn,
      isAmount: true,
      sortBy: ({ requestedCents }) => requestedCents,
      cell: ({ requestedCents }) => format.millions(requestedCents),
    },
    ...criteria.map(
      (criterion): Column<Application> => ({
        key: criterion,
        header: common.criteria[criterion],
        isAmount: true,
        sortBy: ({ assessment }) => assessment?.scores[criterion] ?? null,
        cell: ({ assessment }) => assessment?.scores[criterion] ?? <span className="soft">{say.notAssessed}</span>,
      }),
    ),
    {
      key: "total",
      header: say.total,
      isAmount: true,
      sortBy: totalOf,
      cell: (one) => totalOf(one) ?? <span className="soft">{say.notAssessed}</span>,
    },
    {
      key: "avis-de",
      header: say.opinion,
      sortBy: ({ assessment }) => (assessment === null ? null : opinions.indexOf(assessment.opinion)),
      cell: ({ assessment }) =>
        assessment === null ? (
          <span className="soft">{say.notAssessed}</span>
        ) : (
          <Badge severity={severityOf[assessment.opinion]}>{common.opinions[assessment.opinion]}</Badge>
        ),
    },
    {
      key: "stade-de",
      header: say.stage,
      sortBy: ({ stage }) => stages.indexOf(stage),
      cell: ({ stage, projectId, title }) => (
        <>
          {common.stages[stage]}{" "}
          {projectId === null ? null : (
            <Link to={`/laureats/${encodeURIComponent(projectId)}`}>
              {say.see}
              <span className="hidden-text"> {title}</span>
            </Link>
          )}
        </>
      ),
    },
  ];
  const waves = [...new Set(applications.flatMap(({ wave }) => wave ?? []))];
  const sheet = (): Sheet => ({
    name: "candidatures",
    columns: [
      "id",
      say.name,
      say.holder,
      say.wave,
      say.receivedOn,
      say.requested,
      ...criteria.map((criterion) => common.criteria[criterion]),
      say.total,
      say.opinion,
      say.stage,
      say.laureate,
    ],
    rows: shown.map((one) => [
      one.applicationId,
      one.title,
      one.holder,
      one.wave,
      one.receivedOn === null ? null : { date: one.receivedOn },
      one.requestedCents === null ? null : { cents: one.requestedCents },
      ...criteria.map((criterion) => one.assessment?.scores[criterion] ?? null),
      totalOf(one),
      one.assessment === null ? null : common.opinions[one.assessment.opinion],
      common.stages[one.stage],
      one.projectId,
    ]),
    notes: [
      say.asOf(format.date(clocks.asOf ?? today), format.date(clocks.knownAt ?? today)),
      ...(shown.some(({ simulation }) => simulation) ? [say.simulated] : []),
    ],
  });
  return (
    <>
      <div className="filters">
        <SelectField
          label={say.wave}
          isOptional
          value={search.get("vague") ?? ""}
          onChange={set("vague")}
          placeholder={say.all}
          choices={waves.map((value) => ({ value, label: value }))}
        />
        <SelectField
          label={say.stage}
          isOptional
          value={search.get("stade") ?? ""}
          onChange={set("stade")}
          placeholder={say.allOf}
          choices={stages.map((value) => ({ value, label: common.stages[value] }))}
        />
        <SelectField
          label={say.opinion}
          isOptional
          value={search.get("avis") ?? ""}
          onChange={set("avis")}
          placeholder={say.allOf}
          choices={opinions.map((value) => ({ value, label: common.opinions[value] }))}
        />
        <p role="status">{say.count(shown.length)}</p>
      </div>
      <DataTable
        caption={say.caption}
        columns={columns}
        rows={shown}
        rowKey={({ applicationId }) => applicationId}
        rowHeader="candidature"
      />
      <ExportActions sheet={sheet} />
    </>
  );
};
