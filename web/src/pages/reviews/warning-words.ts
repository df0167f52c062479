import type { Check } from "../../../../shared/domain/reporting/check-report.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";

type Said = { readonly short: string; readonly text: string };

const said = words<Readonly<Record<string, Said>>>(
  {
    "negative-amount": { short: "montant négatif", text: "Montant négatif\u00a0: plus dépensé qu’économisé." },
    "far-from-plan": { short: "loin du plan", text: "Moins de la moitié ou plus du double du plan\u00a0:" },
    overlap: {
      short: "chevauchement",
      text: "Une autre déclaration parle déjà de ce poste sur ces mois\u00a0: l’une des deux sera écartée tout entière.",
    },
    "stream-not-in-agreement": {
      short: "hors contrat",
      text: "Aucun contrat signé ne nomme ce poste. Il compte quand même.",
    },
    "missing-evidence": {
      short: "sans preuve",
      text: "Ni pièce, ni référence, ni méthode\u00a0: personne ne peut vérifier ce montant.",
    },
    "missing-posts": {
      short: "emplois non décomptés",
      text: "Une déclaration précédente comptait les emplois de ce poste, pas celle-ci (règle A23).",
    },
  },
  {
    "negative-amount": { short: "negative amount", text: "A negative amount: more spent than saved." },
    "far-from-plan": { short: "far from plan", text: "Under half or above twice the plan:" },
    overlap: {
      short: "overlap",
      text: "Another report already speaks of this stream in these months: one of the two will be left out whole.",
    },
    "stream-not-in-agreement": {
      short: "not in agreement",
      text: "No signed agreement names this stream. It counts all the same.",
    },
    "missing-evidence": {
      short: "without proof",
      text: "No evidence, baseline or method: nobody can check this amount.",
    },
    "missing-posts": {
      short: "posts not counted",
      text: "An earlier report counted the posts of this stream, this one does not (rule A23).",
    },
  },
);

/** What the API warned of, by its code, in the page's language: in a badge and in a sentence with its figures. */
export const useWarningWords = (): ((warning: Check) => Said) => {
  const say = useWords(said);
  const format = useFormat();
  return ({ code, sentence }) => {
    const known = say[code];
    if (known === undefined) return { short: code, text: sentence };
    const [, declared, plan] = /^(-?\d+) cents where (-?\d+) are planned/.exec(sentence) ?? [];
    return declared === undefined || plan === undefined
      ? known
      : { ...known, text: `${known.text} ${format.money(Number(declared))} / ${format.money(Number(plan))}.` };
  };
};
