import { useState } from "react";
import { useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { useTell } from "../ui/toasts.tsx";
import { save } from "./save.ts";
import { frenchCsv, type Sheet, strictCsv } from "./sheet.ts";

const said = words(
  {
    group: "Exporter ce que je vois",
    csv: "CSV (Excel)",
    strict: "CSV (strict)",
    workbook: "XLSX",
    print: "Imprimer",
    link: "Copier le lien",
    copied: "Lien copié : il garde les filtres et les deux dates.",
  },
  {
    group: "Export what I see",
    csv: "CSV (Excel, French)",
    strict: "CSV (strict)",
    workbook: "XLSX",
    print: "Print",
    link: "Copy the link",
    copied: "Link copied: it keeps the filters and both dates.",
  },
);

/** What a page shows, as a file, on paper or as an address; `sheet` is made when it is asked for. */
export const ExportActions = ({ sheet }: { readonly sheet?: () => Sheet }) => {
  const say = useWords(said);
  const tell = useTell();
  const [isBusy, setBusy] = useState(false);
  const workbook = async (made: Sheet): Promise<void> => {
    setBusy(true);
    const { saveWorkbook } = await import("./workbook.ts");
    await saveWorkbook(made).finally(() => setBusy(false));
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    tell({ message: say.copied });
  };
  return (
    <fieldset className="export-actions">
      <legend className="hidden-text">{say.group}</legend>
      {sheet === undefined ? null : (
        <>
          <Button priority="tertiary" onClick={() => save(frenchCsv(sheet()), `${sheet().name}.csv`)}>
            {say.csv}
          </Button>
          <Button priority="tertiary" onClick={() => save(strictCsv(sheet()), `${sheet().name}-strict.csv`)}>
            {say.strict}
          </Button>
          <Button priority="tertiary" isBusy={isBusy} onClick={() => workbook(sheet())}>
            {say.workbook}
          </Button>
        </>
      )}
      <Button priority="tertiary" onClick={() => print()}>
        {say.print}
      </Button>
      <Button priority="tertiary" onClick={copy}>
        {say.link}
      </Button>
    </fieldset>
  );
};
