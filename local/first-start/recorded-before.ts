import { canonicalJson, compareCodePoints } from "../../shared/domain/canonical-json.ts";
import type { DatedLine } from "./simulated-line.ts";

/**
 * The lines recorded before `today`, in the order they were: nothing lies ahead of the clock, and a later `today` only adds
 * at the end. Our instants all end in Z, so that they sort as text; the content settles the rare tie.
 */
export const recordedBefore = (today: string, lines: readonly DatedLine[]): DatedLine[] =>
  lines
    .filter(({ recordedAt }) => recordedAt < today)
    .sort(
      (a, b) => compareCodePoints(a.recordedAt, b.recordedAt) || compareCodePoints(canonicalJson(a), canonicalJson(b)),
    );
