import * as z from "zod";

/*
 * The small types facts are made of. The `error` of each is the phrase a refusal shows after "expected":
 * see `refusal.ts`, which adds the path and what came.
 */

export const maximumCents = 10 ** 13;

/** Integer euro cents, at most 10^13 in size (DOMAIN.md section 3). JSON's `5.0` is `5`. */
export const cents = z
  .int({ error: "a whole number of cents (no decimals, no quotes)" })
  .min(-maximumCents, { error: "an amount of at least -10^13 cents" })
  .max(maximumCents, { error: "an amount of at most 10^13 cents" });

export const positiveCents = cents.min(1, { error: "an amount of at least 1 cent" });

/** An id: any text, not empty. Those inside data are unique within their project, but those of people, who are in several. */
export const id = z.string({ error: "an id, as text" }).min(1, { error: "an id that is not empty" });

const utf8 = new TextEncoder();

/** The largest subject id, in UTF-8 bytes: it becomes part of a DynamoDB partition key (2,048 bytes at most). */
export const maximumSubjectIdBytes = 1024;

/** The id of a project, application or fund. Well-formed Unicode, so that two ids never meet in one key. */
export const subjectId = id
  .refine((value) => !/\p{Surrogate}/u.test(value), { error: "an id of well-formed Unicode text" })
  .refine((value) => utf8.encode(value).length <= maximumSubjectIdBytes, {
    error: `an id of at most ${maximumSubjectIdBytes} bytes`,
  });

export const text = z.string({ error: "text" });

/** A reason that must be given. */
export const reason = text.min(1, { error: "a reason that is not empty" });

/** Civil date `YYYY-MM-DD` of the Gregorian calendar, Europe/Paris. */
export const civilDate = z.iso.date({ error: "a date that exists, written YYYY-MM-DD" });

/** Calendar month `YYYY-MM`. */
export const month = z
  .string({ error: "a month, written YYYY-MM" })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "a month, written YYYY-MM" });

/** A calendar year as JSON number. */
export const year = z
  .int({ error: "a year, as a whole number" })
  .min(0, { error: "a year from 0 to 9999" })
  .max(9999, { error: "a year from 0 to 9999" });

/** An instant with its offset: `2022-07-15T09:12:00Z` or `...+02:00`. */
export const instant = z.iso.datetime({
  offset: true,
  error: "an instant with its offset, for example 2022-07-15T09:12:00Z",
});

export const wholeNumber = (from: number, to: number) => {
  const error = `a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
};

export const percent = wholeNumber(0, 100);

/** Version of an agreement amendment or of a report: 1, 2, 3... */
export const versionNumber = z
  .int({ error: "a version, as a whole number from 1" })
  .min(1, { error: "a version of at least 1" });

export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, { error: `one of ${values.join(", ")}` });

export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item, { error: "a list" });

/** What a saving is. Only `recurring` and `one-off` ever count as savings. */
export const nature = oneOf("recurring", "one-off", "avoided-cost", "revenue", "non-cash");
export type Nature = z.infer<typeof nature>;
