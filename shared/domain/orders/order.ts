import type { Entry } from "../../../events/envelope.ts";
import type { Cents } from "../money.ts";
import type { TokenSubject } from "../rights/person.ts";
import type { ConditionCode } from "./conditions.ts";

/*
 * A payment order: asked by one person, decided by another. "Paid" is not written here, it is read from the ledger
 * (ARCHITECTURE.md section 4).
 */

/** Who acted: told apart by person and by the token's issuer and subject, never by name. */
export type Party = TokenSubject & { readonly personId: string };

/** A request that was carried out: by whom, when, and what was asked, so that its repetition is known. */
export type Stroke = {
  readonly by: Party;
  readonly at: string;
  /** From the person and their `Idempotency-Key`. */
  readonly commandId: string;
  readonly requestHash: string;
};

/** Conditions that one asks to pass over, and why. It takes both persons. */
export type Override = { readonly conditions: readonly ConditionCode[]; readonly reason: string };

/** `entry` is the exact `TranchePaid` that the approval owes the bus. */
export type Decision = Stroke &
  (
    | { readonly how: "approved"; readonly entry: Entry; readonly override?: Override }
    | { readonly how: "refused"; readonly reason: string }
  );

export type Order = {
  /** Also the id of the payment it becomes. */
  readonly orderId: string;
  readonly trancheId: string;
  readonly amountCents: Cents;
  readonly channel?: string;
  readonly ordered: Stroke;
  readonly override?: Override;
  readonly decision?: Decision;
};

/** All orders of a project and how often they were written: a change names the version it was made from. */
export type StoredOrders = { readonly orders: readonly Order[]; readonly version: number };

export const isSameParty = (a: Party, b: Party): boolean =>
  a.personId === b.personId || (a.issuer === b.issuer && a.subject === b.subject);

export const paymentSource = "trajectoire.finance";

/** Id of the fact that an approved order owes; undefined while nothing is owed. */
export const paymentIdOf = ({ orderId, decision }: Order): string | undefined =>
  decision?.how === "approved" ? `payment-${orderId}` : undefined;
