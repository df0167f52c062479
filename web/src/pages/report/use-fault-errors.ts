import { useAmountError } from "../../fields/amount-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { useWords, words } from "../../language/language.tsx";
import { type Fault, faultsOf, longestComment } from "./check-form.ts";
import type { ReportForm } from "./draft-form.ts";

const said = words(
  {
    at: (number: number, label: string, sentence: string) => `Ligne ${number}${label}\u00a0: ${sentence}`,
    named: (label: string) => `, ${label}`,
    nothingSaved: "indiquez un montant, 0 si rien n’a été économisé, ou retirez la ligne.",
    faults: {
      amount: "",
      stream: "choisissez le poste d’économies.",
      twice: "ce poste est déjà déclaré plus haut avec la même nature. Réunissez les deux lignes ou changez la nature.",
      attribution: "la part attribuée au projet s’écrit en pourcentage entier de 0 à 100, par exemple 80.",
      posts: "indiquez les deux nombres d’emplois, avant et après, par exemple 12 et 9,5.",
      comment: `le commentaire dépasse ${longestComment} caractères.`,
      "no-lines": "Ajoutez au moins un poste, ou indiquez qu’il n’y a rien à déclarer.",
      "reason-correction": "Motif de la correction\u00a0: dites en une phrase ce qui change et pourquoi.",
      "reason-nil": "Motif\u00a0: dites en une phrase pourquoi il n’y a rien à déclarer.",
    } satisfies Record<Fault, string>,
  },
  {
    at: (number: number, label: string, sentence: string) => `Line ${number}${label}: ${sentence}`,
    named: (label: string) => `, ${label}`,
    nothingSaved: "state an amount, 0 if nothing was saved, or remove the line.",
    faults: {
      amount: "",
      stream: "choose the savings stream.",
      twice:
        "this stream is already reported above with the same nature. Put both lines together or change the nature.",
      attribution: "the project’s share is a whole percentage from 0 to 100, for example 80.",
      posts: "state both numbers of posts, before and after, for example 12 and 9.5.",
      comment: `the comment is longer than ${longestComment} characters.`,
      "no-lines": "Add at least one stream, or say that there is nothing to report.",
      "reason-correction": "Reason for the correction: say in a sentence what changes and why.",
      "reason-nil": "Reason: say in a sentence why there is nothing to report.",
    },
  },
);

/** What is wrong with the form as it stands, in the words of its fields. */
export const useFaultErrors = (): ((form: ReportForm, version: number) => FormError[]) => {
  const say = useWords(said);
  const amountError = useAmountError();
  return (form, version) =>
    faultsOf(form, version, (typed) => amountError(typed) === undefined).map(({ fault, id, index }) => {
      if (index === undefined) return { message: say.faults[fault], ...(id === undefined ? {} : { id }) };
      const { label, streamId, amount } = form.lines[index] ?? { label: "", streamId: "", amount: "" };
      const name = label || streamId;
      const sentence =
        fault !== "amount" ? say.faults[fault] : amount.trim() === "" ? say.nothingSaved : (amountError(amount) ?? "");
      return {
        ...(id === undefined ? {} : { id }),
        message: say.at(index + 1, name === "" ? "" : say.named(name), sentence),
      };
    });
};
