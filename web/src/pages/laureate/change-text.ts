import type { Format } from "../../language/format.ts";

/*
 * A place of a fact and what stands there, as people read them: `/streams/hosting recurring/annualPlan/2022` is
 * "Poste Hébergement, Plan 2022"; cents are euros and dates are written out.
 */

const partsOf = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

type Names = Readonly<Record<string, string>>;

/** `streamLabel` names a stream; its id comes with its nature in a line of a report or an agreement. */
export const placeText = (path: string, fields: Names, natures: Names, streamLabel: (id: string) => string): string => {
  const said: string[] = [];
  for (const part of partsOf(path)) {
    const field = fields[part];
    if (field !== undefined) {
      said.push(field);
      continue;
    }
    const [, id = part, nature = ""] = /^(\S+) (recurring|one-off|avoided-cost|revenue|non-cash)$/.exec(part) ?? [];
    const name = nature === "" ? streamLabel(part) : `${streamLabel(id)} (${natures[nature] ?? nature})`;
    /* An id or a year goes with the field before it. */
    const last = said.pop();
    said.push(last === undefined ? name : `${last} ${name}`);
  }
  return said.join(", ");
};

const isDate = /^\d{4}-\d{2}-\d{2}$/;

export const valueText = (path: string, value: unknown, format: Format, nothing: string): string => {
  if (value === null || value === undefined) return nothing;
  const isCents = /Cents$|\/annualPlan\/\d+$/.test(path);
  if (typeof value === "number") return isCents ? format.money(value) : format.count(value);
  if (typeof value === "string") return isDate.test(value) ? format.date(value) : value;
  return JSON.stringify(value);
};
