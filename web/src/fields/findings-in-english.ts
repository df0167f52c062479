import { formatIn } from "../language/format.ts";

/*
 * The API's own phrases for people who read English: cents become amounts and ISO dates become days. A value that somebody typed, in
 * quotes, stays as it came.
 */

const english = formatIn("en");

export const inEnglish = (phrase: string): string =>
  phrase.startsWith('"')
    ? phrase
    : phrase
        .replaceAll(/(-?\d+) cents\b/g, (_, cents) => english.money(Number(cents)))
        .replaceAll(/(-?\d+) (with this payment|left before it|are planned)/g, (_, cents, what) => {
          return `${english.money(Number(cents))} ${what}`;
        })
        .replaceAll(/\b\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])\b/g, (date) => english.date(date));
