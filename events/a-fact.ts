import { catalogue, type FactOf, type FactType } from "./catalogue.ts";
import type { Entry, Metadata } from "./envelope.ts";

/** An entry as a producer would send it. */
export type Said<Type extends FactType> = Entry & {
  readonly detailType: Type;
  readonly detail: { readonly metadata: Metadata; readonly data: FactOf<Type>["data"] };
};

/** A valid fact to test with: the contract's sample, with the fields the test cares about. */
export const aFact = <Type extends FactType>(
  type: Type,
  data: Partial<FactOf<Type>["data"]>,
  metadata: Partial<Metadata> & { source?: string } = {},
): Said<Type> => {
  const { sample } = catalogue[type];
  const { source = sample.source, ...about } = metadata;
  return {
    source,
    detailType: type,
    detail: { metadata: { ...sample.metadata, ...about }, data: { ...(sample.data as FactOf<Type>["data"]), ...data } },
  };
};
