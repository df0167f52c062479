import * as z from "zod";
import { civilDate } from "../../events/values.ts";

/** A sum may pass the largest amount of a fact. */
export const cents = z.int();

export const ratio = z.string().nullable();

export const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

export const text = z.string();

export const count = z.int();

export const simulation = z.boolean().describe("Whether a fact behind it describes nothing real.");

export const clocks = { asOf: civilDate, knownAt: orNull(text), settled: z.literal(false).optional() };

export const next = orNull(text).describe("The cursor of the next page; null on the last one.");

export const finding = z.object({ path: text, expected: text, found: text });
