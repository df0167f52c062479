import * as z from "zod";

/** The named variables of this process, or a fault that says which one is missing. */
export const environment = <const Name extends string>(...names: readonly Name[]): Record<Name, string> => {
  const schema = z.record(z.enum(names), z.string().min(1));
  const read = schema.safeParse(Object.fromEntries(names.map((name) => [name, process.env[name]])));
  if (read.success) return read.data;
  const missing = names.filter((name) => !process.env[name]);
  throw new Error(`Expected the environment variables ${missing.join(", ")}: the topology gives them.`);
};
