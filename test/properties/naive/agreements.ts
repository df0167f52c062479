import type { Fact, FactOf } from "../../../events/catalogue.ts";
import { byOccurrence, compare, standingOf } from "./rivals.ts";

/** Earlier `selectedOn`, then earlier `occurredAt`, then smaller id. */
export const selectionOf = (facts: readonly Fact[]): FactOf<"ProjectSelected"> | undefined =>
  facts
    .filter((fact) => fact.type === "ProjectSelected")
    .sort((a, b) => compare(a.data.selectedOn, b.data.selectedOn) || byOccurrence(a, b))[0];

/** The agreements signed by a date, the greatest version last; version 0 came with the selection. */
export const signedBy = (facts: readonly Fact[], asOf: string) => {
  const selection = selectionOf(facts);
  const first = selection?.data.agreement;
  const signed = facts.filter((fact) => fact.type === "AgreementSigned");
  return [
    ...(selection && first ? [{ ...first, version: 0, signedOn: first.signedOn ?? selection.data.selectedOn }] : []),
    ...standingOf(signed, ({ data }) => String(data.version)).map(({ data }) => data),
  ]
    .filter(({ signedOn }) => signedOn <= asOf)
    .sort((a, b) => a.version - b.version);
};

/** Award: from the greatest version signed by t that states one, else the selection's, else null. */
export const awardAt = (facts: readonly Fact[], asOf: string): number | null =>
  signedBy(facts, asOf)
    .flatMap(({ awardCents }) => awardCents ?? [])
    .at(-1) ??
  selectionOf(facts)?.data.awardCents ??
  null;

/** Without a selection, by default. */
export const reviewRequiredIn = (facts: readonly Fact[]): boolean =>
  selectionOf(facts)?.data.terms?.reviewRequired ?? true;
