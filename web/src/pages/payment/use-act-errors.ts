import { ApiProblem } from "../../api/problem.ts";
import type { FormError } from "../../fields/error-summary.tsx";
import { type Places, useProblemErrors } from "../../fields/problem-errors.tsx";
import { useWords } from "../../language/language.tsx";
import { said } from "./words.ts";

/** What the API refused of an order or of its decision; a key used for another content is said in words. */
export const useActErrors = (): ((error: unknown, places: Places) => FormError[]) => {
  const say = useWords(said);
  const problemErrors = useProblemErrors();
  return (error, places) =>
    error instanceof ApiProblem && error.status === 422 && error.findings.length === 0
      ? [{ message: say.errors.sentBefore }]
      : problemErrors(error, places);
};
