type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The path of every text and number in a value; of a long list, of its first items. */
export const leavesOf = (value: unknown, mostItems: number, path: Path = []): Path[] =>
  isBranch(value)
    ? Object.entries(value)
        .slice(0, Array.isArray(value) ? mostItems : undefined)
        .flatMap(([key, item]) => leavesOf(item, mostItems, [...path, Array.isArray(value) ? Number(key) : key]))
    : [path];

const another = (leaf: unknown): unknown => (typeof leaf === "number" ? leaf + 1 : `${String(leaf)}x`);

/** A copy with another text or number at `path`. */
export const withAnother = <Value>(value: Value, path: Path): Value => {
  const copy = structuredClone(value);
  const last = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (isBranch(at) ? Reflect.get(at, key) : undefined), copy);
  if (!isBranch(parent) || last === undefined) throw new Error(`No leaf at ${path.join(".")}`);
  Reflect.set(parent, last, another(Reflect.get(parent, last)));
  return copy;
};
