import * as z from "zod";
import { findingsOf } from "../../events/refusal.ts";
import { refusedInput } from "./problem.ts";

/** An object of these fields and no other. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: `an object with ${Object.keys(shape).join(", ")} and nothing else` });

/** The body as the schema reads it; a refusal names each place. */
export const readBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const read = schema.safeParse(body);
  if (!read.success) throw refusedInput(findingsOf(read.error, body, ""));
  return read.data;
};
