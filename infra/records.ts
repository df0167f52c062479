/** The record with each value made anew from its name and value. */
export const mapRecord = <Value, Result>(
  record: Readonly<Record<string, Value>>,
  make: (name: string, value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(name, value)]));

/** The value of that name. Throws when the topology names something it does not declare. */
export const named = <Value>(record: Readonly<Record<string, Value>>, name: string, kind: string): Value => {
  const value = record[name];
  if (value === undefined) {
    throw new Error(`The topology names the ${kind} "${name}" but declares only: ${Object.keys(record).join(", ")}`);
  }
  return value;
};
