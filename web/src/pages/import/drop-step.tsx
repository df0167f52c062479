import { useRef, useState } from "react";
import { Field } from "../../fields/field.tsx";
import { useWords, words } from "../../language/language.tsx";
import { columnWords } from "./columns.ts";
import { fileFault, largestFileMegabytes, type ReadFile, readFile } from "./read-file.ts";

const said = words(
  {
    label: "Fichier des déclarations",
    hint: `XLSX, ou CSV séparé par des points-virgules, des virgules ou des tabulations. ${largestFileMegabytes}\u00a0Mo au plus.`,
    what: "Le fichier est lu sur votre poste. Chaque déclaration lisible est ensuite enregistrée comme brouillon, pour que le service la contrôle. Rien n’est déclaré avant l’étape 4.",
    reading: (name: string) => `Lecture de «\u00a0${name}\u00a0»…`,
    faults: {
      type: (name: string) =>
        `«\u00a0${name}\u00a0» n’est ni un XLSX ni un CSV. Dans Excel\u00a0: Enregistrer sous, puis XLSX.`,
      size: (name: string) =>
        `«\u00a0${name}\u00a0» dépasse ${largestFileMegabytes}\u00a0Mo. Gardez les seules lignes à déclarer.`,
      empty: (name: string) => `«\u00a0${name}\u00a0» est vide.`,
      broken: (name: string) =>
        `«\u00a0${name}\u00a0» ne peut pas être lu. Ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX ou en CSV.`,
    },
    lacking: (columns: string, found: string) =>
      `Il manque la colonne ${columns}. Colonnes lues\u00a0: ${found}. Partez du modèle de l’étape 1.`,
    none: "aucune",
  },
  {
    label: "File of the reports",
    hint: `XLSX, or CSV separated by semicolons, commas or tabs. ${largestFileMegabytes} MB at most.`,
    what: "The file is read on your machine. Each readable report is then saved as a draft, so that the service checks it. Nothing is reported before step 4.",
    reading: (name: string) => `Reading “${name}”…`,
    faults: {
      type: (name: string) => `“${name}” is neither an XLSX nor a CSV. In Excel: Save as, then XLSX.`,
      size: (name: string) => `“${name}” is above ${largestFileMegabytes} MB. Keep only the rows to report.`,
      empty: (name: string) => `“${name}” is empty.`,
      broken: (name: string) => `“${name}” cannot be read. Open it in a spreadsheet and save it again as XLSX or CSV.`,
    },
    lacking: (columns: string, found: string) =>
      `The column ${columns} is missing. Columns read: ${found}. Start from the template of step 1.`,
    none: "none",
  },
);

/** Second: the filled file, its formats and size said before. */
export const DropStep = ({ onRead }: { readonly onRead: (file: ReadFile) => void }) => {
  const say = useWords(said);
  const columns = useWords(columnWords);
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const [reading, setReading] = useState<string>();

  const take = async (file: File): Promise<void> => {
    const fault = fileFault(file);
    setError(fault === undefined ? undefined : say.faults[fault](file.name));
    if (fault !== undefined) return;
    setReading(file.name);
    try {
      const read = await readFile(file);
      if (read.tables.kind === "no-header") {
        const { lacking, found } = read.tables;
        setError(
          say.lacking(lacking.map((key) => `«\u00a0${columns[key]}\u00a0»`).join(", "), found.join(", ") || say.none),
        );
      } else onRead(read);
    } catch {
      setError(say.faults.broken(file.name));
    } finally {
      setReading(undefined);
      if (input.current !== null) input.current.value = "";
    }
  };

  return (
    <div className="drop">
      <p>{say.what}</p>
      <Field label={say.label} hint={say.hint} error={error} id="import-file">
        {(control) => (
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt"
            {...control}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void take(file);
            }}
          />
        )}
      </Field>
      <p role="status" className="soft">
        {reading === undefined ? "" : say.reading(reading)}
      </p>
    </div>
  );
};
