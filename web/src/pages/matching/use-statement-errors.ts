import { ApiProblem, type Finding } from "../../api/problem.ts";
import { useDateError } from "../../fields/date-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { useFindingWords, useProblemErrors } from "../../fields/problem-errors.tsx";
import { useWords } from "../../language/language.tsx";
import { said } from "./words.ts";

export const fields = { csv: "releve", from: "du", to: "au" } as const;

export type Statement = { readonly csv: string; readonly from: string; readonly to: string };

/** What is wrong with a statement before it is sent. */
export const useStatementErrors = (): ((statement: Statement) => readonly FormError[]) => {
  const say = useWords(said);
  const dateError = useDateError();
  return ({ csv, from, to }) => {
    const [first = "", last = ""] = [readDate(from), readDate(to)];
    const found: readonly (readonly [string, string | undefined])[] = [
      [fields.csv, csv.trim() === "" ? say.empty : undefined],
      [fields.from, dateError(from)],
      [fields.to, dateError(to) ?? (last < first ? say.order : undefined)],
    ];
    return found.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
  };
};

/** What the API could not read of it: each cell by its line. */
export const useRefusedCells = (): ((error: unknown) => readonly FormError[]) => {
  const say = useWords(said);
  const inWords = useFindingWords();
  const problemErrors = useProblemErrors();
  const cells: Readonly<Record<string, string>> = say.cells;
  const ofCell = ({ path, expected, found }: Finding): FormError[] => {
    const [, line, cell = ""] = /^\/csv\/line (\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (line === undefined) return [];
    return [{ id: fields.csv, message: say.line(line, cells[cell] ?? "", inWords(expected), found) }];
  };
  return (error) => {
    const ofCells = error instanceof ApiProblem ? error.findings.flatMap(ofCell) : [];
    return ofCells.length > 0
      ? ofCells
      : problemErrors(error, {
          "/csv": { id: fields.csv, label: say.csv },
          "/from": { id: fields.from, label: say.from },
          "/to": { id: fields.to, label: say.to },
        });
  };
};
