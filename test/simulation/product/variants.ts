import type { Item } from "../../../shared/adapters/item.ts";
import type { Tampering } from "../aws/database.ts";

/*
 * The product as it is, and as it must not be: each way of breaking it that ARCHITECTURE.md section 3 warns of. A seed of the
 * sound one never fails; every other one must be caught.
 */

export type Variant = {
  readonly tampering?: Tampering;
  /** No refold when every fact of the batch was known already. */
  readonly returnsEarlyOnDuplicate?: boolean;
  /** Messages are gone from the queue before the state is written. */
  readonly acknowledgesFirst?: boolean;
  /** A fault fails no message. */
  readonly swallowsFaults?: boolean;
  /** A withdrawal removes the fact it withdraws. */
  readonly deletes?: boolean;
  /** Another content under a taken identity replaces it. */
  readonly overwrites?: boolean;
  /** An alert is announced before it is stored. */
  readonly publishesFirst?: boolean;
  /** What is owed is marked as said before it is said. */
  readonly marksFirst?: boolean;
  /** A publication that fails is taken for one that did not. */
  readonly swallowsPublishFailures?: boolean;
  /** A mail goes out without looking whether it did. */
  readonly forgetsMails?: boolean;
  /** A digest that somebody did not get is not finished: its day's news are in the next one. */
  readonly forgetsDigests?: boolean;
  /** Settings stored by another version of the fold are not read. */
  readonly readsOwnFoldOnly?: boolean;
};

const isState = (item: Item): boolean => item["SK"]?.S === "STATE";
const areAlerts = (item: Item): boolean => item["SK"]?.S === "ALERTS";
const isFact = (item: Item): boolean => item["SK"]?.S?.startsWith("FACT#") === true;

export const variants = {
  sound: {},
  "early return on duplicate": { returnsEarlyOnDuplicate: true },
  "eventual read": { tampering: { readLagMs: 1_000 } },
  "first page only": { tampering: { dropsOtherPages: true } },
  "blind put": { tampering: { putCondition: (expression, item) => (isState(item) ? undefined : expression) } },
  "guard on the fold version first": {
    tampering: {
      putCondition: (expression, item) =>
        isState(item) ? "attribute_not_exists(PK) OR v < :v OR (v = :v AND n < :n)" : expression,
    },
  },
  "acknowledge before refold": { acknowledgesFirst: true },
  "swallowed failure": { swallowsFaults: true },
  deletion: { deletes: true },
  "overwritten fact": {
    overwrites: true,
    tampering: { putCondition: (expression, item) => (isFact(item) ? undefined : expression) },
  },
  "publish before store": { publishesFirst: true },
  "mark before publish": { marksFirst: true },
  "swallowed publish failure": { swallowsPublishFailures: true },
  "alerts put blindly": {
    tampering: { putCondition: (expression, item) => (areAlerts(item) ? undefined : expression) },
  },
  "mails not remembered": { forgetsMails: true },
  "digests not remembered": { forgetsDigests: true },
  "settings of another fold not read": { readsOwnFoldOnly: true },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;

/** Those that only a seed with alerts can tell. */
export const ofAlerts: ReadonlySet<VariantName> = new Set<VariantName>([
  "publish before store",
  "mark before publish",
  "swallowed publish failure",
  "alerts put blindly",
  "mails not remembered",
  "digests not remembered",
  "settings of another fold not read",
]);
