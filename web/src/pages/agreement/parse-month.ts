/** A month as people type it (`01/2022`, `1.2022`, `2022-01`) -> `YYYY-MM`; undefined when it is none. */
export const readMonth = (typed: string): string | undefined => {
  const text = typed.trim();
  const french = /^(\d{1,2})[./\s-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  const [year, month] = french !== null ? [french[2], french[1]] : iso !== null ? [iso[1], iso[2]] : [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, "0")}`;
};
