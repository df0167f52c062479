import { statuses } from "../../shared/domain/status.ts";
import { formatIn } from "../../web/src/language/format.ts";
import { statusWords } from "../../web/src/ui/status-words.ts";

/*
 * Values as the page writes them: to the cent, never abbreviated, so that each can be redone by hand.
 */

const noBreak = "\u00a0";

const french = formatIn("fr");

/** `4 425 500,50 €` */
export const euros = french.money;

/** `2022-12` -> `décembre 2022` */
export const monthWords = french.month;

const isStatus = (text: string): text is (typeof statuses)[number] => statuses.some((status) => status === text);

/** A figure, by what it is: cents, ratio, date, month, coverage, status. */
export const frenchValue = (value: unknown): string => {
  if (value === null) return "inconnu";
  if (typeof value === "number") return euros(value);
  if (typeof value === "object" && "known" in value && "expected" in value) return `${value.known}/${value.expected}`;
  const text = String(value);
  if (isStatus(text)) return `« ${statusWords.fr[text]} »`.replace("« ", `«${noBreak}`).replace(" »", `${noBreak}»`);
  if (/^-?\d+\.\d{4}$/.test(text)) return text.replace(".", ",").replace("-", "\u2212");
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return french.date(text);
  if (/^\d{4}-\d{2}$/.test(text)) return monthWords(text);
  throw new Error(`Expected a figure, found ${JSON.stringify(value)}.`);
};
