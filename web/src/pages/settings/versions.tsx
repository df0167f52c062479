import { useFormat, useWords, words } from "../../language/language.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { useParameterWords } from "./parameter-words.ts";
import type { Change, Settings } from "./settings.ts";

const said = words(
  {
    title: "Versions",
    none: "Aucun changement : les seuils par défaut valent depuis le début.",
    caption: "Chaque changement, du plus récent au plus ancien",
    version: "Version",
    on: "En vigueur le",
    recorded: "Enregistré le",
    by: "Par",
    what: "Changements",
    reason: "Motif",
    recipients: (who: string) => `destinataires : ${who}`,
  },
  {
    title: "Versions",
    none: "No change: the defaults have been in force from the start.",
    caption: "Each change, the latest first",
    version: "Version",
    on: "In force on",
    recorded: "Recorded on",
    by: "By",
    what: "Changes",
    reason: "Reason",
    recipients: (who: string) => `recipients: ${who}`,
  },
);

type Version = Change & { readonly version: number };

/** Everything that was ever set: by whom, when, why. */
export const Versions = ({ settings: { changes, parameters } }: { readonly settings: Settings }) => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const written = useParameterWords();
  const versions: readonly Version[] = changes.map((change, index) => ({ ...change, version: index + 1 })).reverse();
  const changesIn = ({ alerts, recipients }: Version): readonly string[] => [
    ...Object.entries(alerts).flatMap(([rule, values]) =>
      Object.entries(values).map(([name, value]) => {
        const parameter = parameters.find((one) => one.rule === rule && one.name === name);
        const shown = parameter === undefined ? String(value) : written.value(parameter, value);
        return `${rule}, ${written.label({ name })} – ${shown}`;
      }),
    ),
    ...(recipients === null ? [] : [say.recipients(recipients.map(nameOf).join(", "))]),
  ];
  const columns: readonly Column<Version>[] = [
    { key: "version", header: say.version, cell: ({ version }) => version },
    { key: "on", header: say.on, cell: ({ changedOn }) => format.date(changedOn) },
    {
      key: "recorded",
      header: say.recorded,
      cell: ({ recordedAt }) => (recordedAt === null ? format.missing : format.instant(recordedAt)),
    },
    { key: "by", header: say.by, cell: ({ by }) => nameOf(by) },
    {
      key: "what",
      header: say.what,
      cell: (version) => changesIn(version).map((change) => <div key={change}>{change}</div>),
    },
    { key: "reason", header: say.reason, cell: ({ reason }) => <span lang="fr">{reason}</span> },
  ];
  return (
    <section>
      <h2>{say.title}</h2>
      {versions.length === 0 ? (
        <p className="soft">{say.none}</p>
      ) : (
        <DataTable
          caption={say.caption}
          columns={columns}
          rows={versions}
          rowKey={({ version }) => String(version)}
          rowHeader="version"
        />
      )}
    </section>
  );
};
