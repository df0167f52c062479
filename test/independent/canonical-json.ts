/** Order of text by code points, as DOMAIN.md section 3 compares (UTF-16 order differs above U+FFFF). */
export const byCodePoints = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

/** "Keys sorted, no spaces, non-ASCII unescaped, by code points" (DOMAIN.md section 3, Same content). */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([left], [right]) => byCodePoints(left, right));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
};
