import { useLanguage, useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { glossary } from "./glossary.ts";

const said = words(
  {
    caption: "Les mots de l’application, dans ses deux langues",
    meaning: "Sens",
    french: "Français",
    english: "Anglais",
  },
  {
    caption: "The application’s words, in its two languages",
    meaning: "Meaning",
    french: "French",
    english: "English",
  },
);

export const GlossaryTable = () => {
  const say = useWords(said);
  const language = useLanguage();
  return (
    <DataTable
      caption={say.caption}
      rows={glossary}
      rowKey={({ french }) => french}
      rowHeader="french"
      columns={[
        { key: "french", header: say.french, cell: ({ french }) => <span lang="fr">{french}</span> },
        { key: "english", header: say.english, cell: ({ english }) => <span lang="en">{english}</span> },
        { key: "meaning", header: say.meaning, cell: ({ meaning }) => meaning[language] },
      ]}
    />
  );
};
