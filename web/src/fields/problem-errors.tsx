import { ApiProblem, type Finding } from "../api/problem.ts";
import { useLanguage, useWords, words } from "../language/language.tsx";
import type { FormError } from "./error-summary.tsx";
import { inEnglish } from "./findings-in-english.ts";
import { inFrench } from "./findings-in-french.ts";

const said = words(
  {
    noAnswer: "Le service n’a pas répondu. Votre saisie est gardée : réessayez.",
    fault: (reference: string | null) =>
      `Une erreur s’est produite de notre côté${reference === null ? "" : ` (référence ${reference})`}. Votre saisie est gardée : réessayez dans un instant.`,
    forbidden: "Votre rôle ne permet pas cet acte.",
    stale: "Quelqu’un d’autre a enregistré entre-temps. Votre saisie est gardée : comparez les deux versions.",
    finding: (where: string, expected: string, found: string) =>
      `${where}attendu : ${expected}${found === "" ? "" : ` ; reçu : ${found}`}.`,
    missing: "rien",
  },
  {
    noAnswer: "The service did not answer. What you typed is kept: try again.",
    fault: (reference: string | null) =>
      `Something failed on our side${reference === null ? "" : ` (reference ${reference})`}. What you typed is kept: try again in a moment.`,
    forbidden: "Your role does not allow this act.",
    stale: "Somebody else saved meanwhile. What you typed is kept: compare the two versions.",
    finding: (where: string, expected: string, found: string) =>
      `${where}expected ${expected}${found === "" ? "" : `, found ${found}`}.`,
    missing: "nothing",
  },
);

/** Where a finding's JSON pointer is on the form: its control and what it is called there. */
export type Places = Readonly<Record<string, { readonly id: string; readonly label: string }>>;

const placeOf = ({ path }: Finding, places: Places): { readonly id: string; readonly label: string } | undefined => {
  for (let pointer = path; ; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
    const place = places[pointer];
    if (place !== undefined || pointer === "" || !pointer.includes("/")) return place;
  }
};

/** A phrase of the API in the page's language. */
export const useFindingWords = (): ((phrase: string) => string) => (useLanguage() === "fr" ? inFrench : inEnglish);

/** What was expected and what came, in the page's language. */
export const useFindingSentence = (): ((finding: Finding) => string) => {
  const say = useWords(said);
  const inWords = useFindingWords();
  return ({ expected, found }) => say.finding("", inWords(expected), inWords(found));
};

/** What the API refused, as the errors of a form in the page's language: each finding at the control that its pointer names. */
export const useProblemErrors = (): ((error: unknown, places?: Places) => FormError[]) => {
  const say = useWords(said);
  const inWords = useFindingWords();
  return (error, places = {}) => {
    if (!(error instanceof ApiProblem)) return [{ message: say.fault(null) }];
    if (error.status === 0) return [{ message: say.noAnswer }];
    if (error.status >= 500) return [{ message: say.fault(error.reference) }];
    if (error.status === 403) return [{ message: say.forbidden }];
    if (error.status === 412 && error.findings.length === 0) return [{ message: say.stale }];
    if (error.findings.length === 0) return [{ message: error.message }];
    return error.findings.map((finding) => {
      const place = placeOf(finding, places);
      const where = place === undefined ? "" : `${place.label} – `;
      const message = say.finding(where, inWords(finding.expected), inWords(finding.found));
      return place === undefined ? { message } : { id: place.id, message };
    });
  };
};
