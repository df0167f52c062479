import type { Cents } from "../../../../shared/domain/money.ts";
import type { CheckCode } from "../../../../shared/domain/reporting/check-report.ts";
import type { FormError } from "../../fields/error-summary.tsx";
import { inFrench } from "../../fields/findings-in-french.ts";
import { useFormat, useLanguage, useWords, words } from "../../language/language.tsx";
import { controlOf, type LineField, reasonControl } from "./check-form.ts";
import type { LineForm } from "./draft-form.ts";
import type { Report } from "./reports.ts";
import { countedOf } from "./totals.ts";
import type { DraftAnswer } from "./use-draft.ts";

const said = words(
  {
    line: (number: number, label: string, sentence: string) => `Ligne ${number}, ${label}\u00a0: ${sentence}`,
    "negative-amount": "montant négatif, soit plus de dépenses que d’économies.",
    far: (declared: string, plan: string) =>
      `${declared} déclarés pour ${plan} prévus au contrat, soit moins de la moitié ou plus du double.`,
    overlap: (reports: string) =>
      `déjà déclaré sur ces mois (${reports}). L’une des deux déclarations serait écartée tout entière\u00a0; pour corriger l’autre, déposez-en une nouvelle version.`,
    "stream-not-in-agreement": "aucun contrat signé ne nomme ce poste. Il compte quand même.",
    "missing-evidence":
      "ni pièce, ni référence, ni méthode. Personne ne pourra vérifier ce montant, et il ne sera pas validé (règle A23).",
    "missing-posts":
      "une déclaration précédente comptait les emplois de ce poste. Sans leur nombre, avant et après, celle-ci ne pourra pas être validée telle quelle (règle A23).",
    finding: (expected: string, found: string) => `attendu\u00a0: ${expected}\u00a0; reçu\u00a0: ${found}.`,
    report: "Déclaration\u00a0: ",
  },
  {
    line: (number: number, label: string, sentence: string) => `Line ${number}, ${label}: ${sentence}`,
    "negative-amount": "a negative amount, so more was spent than saved.",
    far: (declared: string, plan: string) =>
      `${declared} declared where the agreement plans ${plan}: under half or above twice.`,
    overlap: (reports: string) =>
      `already reported for these months (${reports}). One of the two reports would be left out whole; to correct the other, submit another version of it.`,
    "stream-not-in-agreement": "no signed agreement names this stream. It counts all the same.",
    "missing-evidence":
      "no evidence, baseline or method. Nobody will be able to check this amount, and it will not be validated (rule A23).",
    "missing-posts":
      "an earlier report counted the posts of this stream. Without their number, before and after, this one cannot be validated as it is (rule A23).",
    finding: (expected: string, found: string) => `expected ${expected}, found ${found}.`,
    report: "Report: ",
  },
);

const fieldOf: Readonly<Record<string, LineField>> = {
  netAmountCents: "amount",
  streamId: "stream",
  nature: "stream",
  attributionPercent: "attribution",
  fte: "posts",
  evidence: "evidence",
  method: "method",
  comment: "comment",
};

export type Check = {
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly sentence: string;
};

type About = {
  readonly lines: readonly LineForm[];
  readonly beside: DraftAnswer["beside"];
  readonly others: readonly Report[];
  readonly period: { readonly from: string; readonly to: string };
};

/** `sentence`: the message without the name of its line. */
export type CheckError = FormError & { readonly sentence: string; readonly line?: LineForm };

/** What the API says of a draft, in the page's language, at the control it is about. */
export const useCheckErrors = ({ lines, beside, others, period }: About): ((check: Check) => CheckError) => {
  const say = useWords(said);
  const format = useFormat();
  const isFrench = useLanguage() === "fr";

  const overlapping = ({ streamId, nature }: LineForm): string =>
    others
      .flatMap(({ standing }) => standing ?? [])
      .filter(({ data }) => data.period.from <= period.to && period.from <= data.period.to)
      .filter(({ data }) => data.lines?.some((line) => line.streamId === streamId && line.nature === nature))
      .map(({ data }) => `${data.reportId}, ${format.period(data.period)}`)
      .join("\u00a0; ");

  const found = (sentence: string): string => {
    const [, expected, came] = /: expected (.*), found (.*)\.$/s.exec(sentence) ?? [];
    if (expected === undefined || came === undefined) return sentence;
    return isFrench ? say.finding(inFrench(expected), inFrench(came)) : say.finding(expected, came);
  };

  const sentenceOf = ({ code, sentence }: Check, line: LineForm | undefined): string => {
    const known: Partial<Record<string, () => string>> = {
      "not-possible": () => found(sentence),
      "negative-amount": () => say["negative-amount"],
      "stream-not-in-agreement": () => say["stream-not-in-agreement"],
      "missing-evidence": () => say["missing-evidence"],
      "missing-posts": () => say["missing-posts"],
      overlap: () => say.overlap(line === undefined ? "" : overlapping(line)),
      "far-from-plan": () => {
        const declared: Cents | undefined = line === undefined ? undefined : countedOf(line);
        const plan = beside.find(({ streamId }) => streamId === line?.streamId)?.planCents;
        return declared === undefined || plan === undefined
          ? sentence
          : say.far(format.money(declared), format.money(plan));
      },
    } satisfies Record<CheckCode, () => string>;
    return known[code]?.() ?? sentence;
  };

  return (check) => {
    const [, index, field] = /^\/lines\/(\d+)(?:\/(\w+))?/.exec(check.path) ?? [];
    const line = index === undefined ? undefined : lines[Number(index)];
    const sentence = sentenceOf(check, line);
    if (line === undefined) {
      return {
        ...(check.path === "/reason" ? { id: reasonControl } : {}),
        message: say.report + sentence,
        sentence,
      };
    }
    const control = controlOf(Number(index), fieldOf[field ?? ""] ?? "amount");
    const message = say.line(Number(index) + 1, line.label || line.streamId, sentence);
    return { id: control, message, sentence, line };
  };
};
