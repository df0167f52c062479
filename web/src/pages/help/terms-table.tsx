import { type Terms, termsOf } from "../../../../shared/domain/terms.ts";
import { useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";

type Named = Readonly<Record<keyof Terms, readonly [name: string, meaning: string, unit: string]>>;

const said = words(
  {
    caption: "Fixés à la sélection de chaque projet, jamais changés en silence",
    name: "Terme",
    by: "Par défaut",
    meaning: "Sens",
    yes: "oui",
  },
  {
    caption: "Set when each project is selected, never changed in silence",
    name: "Term",
    by: "Default",
    meaning: "Meaning",
    yes: "yes",
  },
);

const named = words<Named>(
  {
    ratioPercent: ["Ratio exigé (θ)", "économies par an voulues pour 100 € investis", "€"],
    delayMonths: ["Délai avant échéance (Δ)", "du versement à son échéance", "mois"],
    tolerancePercent: ["Tolérance", "écart au requis en deçà duquel un projet reste «\u00a0à surveiller\u00a0»", "%"],
    coveragePercent: ["Couverture minimale", "part des mois attendus qui doit être documentée", "%"],
    reportEveryMonths: ["Période de déclaration", "sa longueur, calée sur l’année civile", "mois"],
    reportDueDays: ["Délai de déclaration", "après la fin de la période", "jours"],
    reviewRequired: ["Validation exigée", "sinon, ce qui est déclaré vaut validé", ""],
    defaultRealisationPercent: ["Réalisation présumée", "part du plan crue tant que rien n’était attendu", "%"],
  },
  {
    ratioPercent: ["Ratio wanted (θ)", "yearly savings wanted for €100 invested", "€"],
    delayMonths: ["Delay to maturity (Δ)", "from a payment to its maturity", "months"],
    tolerancePercent: ["Tolerance", "how far below what is required a project is still “to watch”", "%"],
    coveragePercent: ["Least coverage", "share of the expected months that must be documented", "%"],
    reportEveryMonths: ["Reporting period", "its length, aligned on the calendar year", "months"],
    reportDueDays: ["Days to report", "after the period’s end", "days"],
    reviewRequired: ["Review required", "otherwise what is declared counts as validated", ""],
    defaultRealisationPercent: ["Presumed realisation", "share of the plan believed while nothing was expected", "%"],
  },
);

const isTerm = (text: string): text is keyof Terms => Object.hasOwn(named.fr, text);

export const TermsTable = () => {
  const say = useWords(said);
  const told = useWords(named);
  const terms = termsOf(undefined);
  const shown = (term: keyof Terms): string =>
    terms[term] === true ? say.yes : `${terms[term]}\u00a0${told[term][2]}`.trim();
  return (
    <DataTable
      caption={say.caption}
      rows={Object.keys(named.fr).filter(isTerm)}
      rowKey={(term) => term}
      rowHeader="name"
      columns={[
        { key: "name", header: say.name, cell: (term) => told[term][0] },
        { key: "default", header: say.by, cell: shown, isAmount: true },
        { key: "meaning", header: say.meaning, cell: (term) => told[term][1] },
      ]}
    />
  );
};
