import { useFormat, useWords, words } from "../../language/language.tsx";
import type { Fault, FaultCode } from "./fault.ts";

type Said = { readonly title: string; readonly expected: string; readonly example: string };

const natureList = "économie pérenne, économie ponctuelle, coût évité, recette ou gain non monétisé";
const natureListEnglish = "recurring saving, one-off saving, avoided cost, revenue or non-cash gain";

const said = words(
  {
    codes: {
      "laureate-missing": {
        title: "Lauréat non indiqué",
        expected: "la référence du lauréat, comme dans le modèle",
        example: "recopier celle du modèle",
      },
      "laureate-unknown": {
        title: "Lauréat inconnu, ou qui n’est pas le vôtre",
        expected: "la référence d’un de vos lauréats",
        example: "recopier celle du modèle",
      },
      "period-missing": { title: "Période non indiquée", expected: "la période déclarée", example: "T2 2022" },
      "period-unreadable": {
        title: "Période illisible",
        expected: "un trimestre, un semestre, une année, un mois, ou deux mois",
        example: "T2 2022, 2022-04 ou 01/04/2022 au 30/06/2022",
      },
      "period-open": {
        title: "Période pas encore terminée",
        expected: "une période terminée",
        example: "le trimestre précédent",
      },
      "stream-missing": {
        title: "Poste non indiqué",
        expected: "la référence du poste, ou son nom",
        example: "hebergement",
      },
      "nature-unknown": { title: "Nature inconnue", expected: natureList, example: "économie pérenne" },
      "amount-missing": {
        title: "Montant non indiqué",
        expected: "un montant en euros, 0 si rien n’a été économisé",
        example: "215400,00",
      },
      "amount-ambiguous": { title: "Montant ambigu", expected: "une seule lecture", example: "1234 ou 1,23" },
      "amount-unreadable": {
        title: "Montant illisible",
        expected: "un montant en euros",
        example: "215400,00 ou 120 k€",
      },
      "amount-too-precise": {
        title: "Montant plus fin que le centime",
        expected: "deux chiffres après la virgule au plus",
        example: "215400,25",
      },
      "amount-too-large": {
        title: "Montant trop grand",
        expected: "moins de cent milliards d’euros",
        example: "215400,00",
      },
      attribution: {
        title: "Part due au projet illisible",
        expected: "un pourcentage entier de 0 à 100",
        example: "80",
      },
      posts: { title: "Emplois illisibles", expected: "un nombre d’équivalents temps plein", example: "9,5" },
      comment: { title: "Commentaire trop long", expected: "1000 caractères au plus", example: "une ou deux phrases" },
      twice: {
        title: "Ligne en double",
        expected: "une ligne par lauréat, période, poste et nature",
        example: "réunir les deux lignes",
      },
      "reason-missing": {
        title: "Motif de correction absent",
        expected: "pourquoi ce qui était déclaré change",
        example: "Facture de mai reçue après l’envoi",
      },
    } satisfies Record<FaultCode, Said>,
    readings: (a: string, b: string) => `soit ${a}, soit ${b}`,
    other: (row: number) => `déjà dite à la ligne ${row}`,
    nothing: "rien",
  },
  {
    codes: {
      "laureate-missing": {
        title: "No laureate stated",
        expected: "the laureate’s reference, as in the template",
        example: "copy that of the template",
      },
      "laureate-unknown": {
        title: "Unknown laureate, or not yours",
        expected: "the reference of one of your laureates",
        example: "copy that of the template",
      },
      "period-missing": { title: "No period stated", expected: "the period reported", example: "Q2 2022" },
      "period-unreadable": {
        title: "Unreadable period",
        expected: "a quarter, a half-year, a year, a month, or two months",
        example: "Q2 2022, 2022-04 or 01/04/2022 to 30/06/2022",
      },
      "period-open": { title: "Period not over yet", expected: "a finished period", example: "the quarter before" },
      "stream-missing": {
        title: "No stream stated",
        expected: "the stream’s reference, or its name",
        example: "hebergement",
      },
      "nature-unknown": { title: "Unknown nature", expected: natureListEnglish, example: "recurring saving" },
      "amount-missing": {
        title: "No amount stated",
        expected: "an amount in euros, 0 when nothing was saved",
        example: "215400.00",
      },
      "amount-ambiguous": { title: "Ambiguous amount", expected: "a single reading", example: "1234 or 1.23" },
      "amount-unreadable": { title: "Unreadable amount", expected: "an amount in euros", example: "215400.00 or 120k" },
      "amount-too-precise": {
        title: "Amount below the cent",
        expected: "two digits after the point at most",
        example: "215400.25",
      },
      "amount-too-large": {
        title: "Amount too large",
        expected: "less than one hundred billion euros",
        example: "215400.00",
      },
      attribution: { title: "Unreadable share", expected: "a whole percentage from 0 to 100", example: "80" },
      posts: { title: "Unreadable posts", expected: "a number of full-time equivalents", example: "9.5" },
      comment: { title: "Comment too long", expected: "1000 characters at most", example: "a sentence or two" },
      twice: {
        title: "Line stated twice",
        expected: "one line a laureate, period, stream and nature",
        example: "put both lines together",
      },
      "reason-missing": {
        title: "No reason for the correction",
        expected: "why what was reported changes",
        example: "Invoice of May came after sending",
      },
    },
    readings: (a: string, b: string) => `either ${a} or ${b}`,
    other: (row: number) => `already stated in row ${row}`,
    nothing: "nothing",
  },
);

export type FaultSaid = Said & { readonly found: string };

/** A fault in the reader's words: what it is, what was read, what was expected, an example. */
export const useFaultWords = (): ((fault: Fault) => FaultSaid) => {
  const say = useWords(said);
  const format = useFormat();
  return ({ code, found, readings, other }) => {
    const { title, expected, example } = say.codes[code];
    const detail =
      readings !== undefined
        ? `${expected} (${say.readings(format.money(readings[0]), format.money(readings[1]))})`
        : other !== undefined
          ? `${expected} (${say.other(other)})`
          : expected;
    return { title, expected: detail, example, found: found === "" ? say.nothing : found };
  };
};
