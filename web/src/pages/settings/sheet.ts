import type { Sheet } from "../../export/sheet.ts";
import { useWords, words } from "../../language/language.tsx";
import { useParameterWords } from "./parameter-words.ts";
import type { Row } from "./settings.ts";

const said = words(
  { columns: ["Règle", "Nom", "Seuil", "Unité", "Valeur", "Défaut", "Minimum", "Maximum", "Fixé le", "Motif"] },
  { columns: ["Rule", "Name", "Threshold", "Unit", "Value", "Default", "Least", "Most", "Set on", "Reason"] },
);

/** Every threshold shown, one a line. */
export const useSettingsSheet = (rows: readonly Row[]): (() => Sheet) => {
  const { columns } = useWords(said);
  const written = useParameterWords();
  return () => ({
    name: "reglages",
    columns,
    rows: rows.flatMap(({ rule, rules, parameters, lastChange }) =>
      parameters.map((parameter) => {
        const cell = (value: number) => (parameter.unit === "cents" ? { cents: value } : value);
        return [
          rule,
          rules.map(({ name }) => name).join(" ; "),
          written.label(parameter),
          written.suffix(parameter),
          cell(parameter.value),
          cell(parameter.default),
          cell(parameter.least),
          cell(parameter.most),
          lastChange === undefined ? null : { date: lastChange.changedOn },
          lastChange?.reason ?? null,
        ];
      }),
    ),
    notes: [],
  });
};
