import type { CivilDate } from "../calendar.ts";
import type { Cents, Ratio } from "../money.ts";

/*
 * A figure of an alert's cause: what it is decides how it is written, in each language.
 */

export type Figure =
  | { readonly kind: "cents"; readonly value: Cents }
  | { readonly kind: "days" | "months" | "percent" | "count"; readonly value: number }
  /** `0.8432` reads 84,3 %. */
  | { readonly kind: "share"; readonly value: Exclude<Ratio, null> }
  | { readonly kind: "date"; readonly value: CivilDate }
  /** `2022-04`. */
  | { readonly kind: "month"; readonly value: string }
  /** A word of ours, which each language has its own for. */
  | { readonly kind: "term"; readonly value: Term }
  | { readonly kind: "text"; readonly value: string };

export const terms = ["agreement", "milestone", "award", "commitment"] as const;
export type Term = (typeof terms)[number];

export type Figures = Readonly<Record<string, Figure>>;

export const inCents = (value: Cents): Figure => ({ kind: "cents", value });
export const inDays = (value: number): Figure => ({ kind: "days", value });
export const inMonths = (value: number): Figure => ({ kind: "months", value });
export const inPercent = (value: number): Figure => ({ kind: "percent", value });
export const asCount = (value: number): Figure => ({ kind: "count", value });
export const asShare = (value: Ratio): Figure => ({ kind: "share", value: value ?? "0.0000" });
export const onDate = (value: CivilDate): Figure => ({ kind: "date", value });
export const ofMonth = (value: string): Figure => ({ kind: "month", value });
export const asTerm = (value: Term): Figure => ({ kind: "term", value });
export const asText = (value: string): Figure => ({ kind: "text", value });
