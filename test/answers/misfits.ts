const centsOf = (part: unknown): number => {
  const cents: unknown = typeof part === "object" && part !== null ? Reflect.get(part, "cents") : undefined;
  return typeof cents === "number" ? cents : 0;
};

type Step = { readonly step: string; readonly cents: number; readonly isTotal: boolean };

/** Each total of a walk that the steps before it do not add up to. */
const walkMisfits = (walk: readonly Step[]): string[] => {
  let reached = walk[0]?.cents ?? 0;
  return walk.slice(1).flatMap(({ step, cents, isTotal }) => {
    if (!isTotal) reached += cents;
    return isTotal && cents !== reached ? [`${step}: ${cents}, but the steps before it give ${reached}`] : [];
  });
};

/** Wherever an explanation does not add up: parts, lines of a stream, walk. Null counts 0. */
export const misfits = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(misfits);
  if (typeof value !== "object" || value === null) return [];
  const { figure, kind, cents, value: own, parts, lines, walk } = value as Record<string, unknown>;
  const whole = cents ?? own;
  const found = Object.values(value).flatMap(misfits);
  if (Array.isArray(parts) && (typeof whole === "number" || whole === null)) {
    const sum = parts.map(centsOf).reduce((total, part) => total + part, 0);
    if (sum !== (whole ?? 0)) found.push(`${figure ?? kind}: ${whole}, but its parts give ${sum}`);
  }
  if (Array.isArray(lines)) {
    const sum = lines.reduce((total: number, { countedCents }: { countedCents: number }) => total + countedCents, 0);
    if (sum !== cents) found.push(`${kind}: ${cents}, but its lines give ${sum}`);
  }
  if (Array.isArray(walk)) {
    found.push(...walkMisfits(walk));
    if (walk.at(-1)?.cents !== (own ?? 0)) found.push(`${figure}: ${own}, but its walk ends at ${walk.at(-1)?.cents}`);
  }
  return found;
};
