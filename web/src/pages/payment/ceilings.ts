import type { Position } from "../../../../shared/domain/position.ts";
import type { Order, Project, Tranche } from "../payments/queue.ts";

/*
 * What may still be paid under each ceiling. The rules stay the API's (shared/domain/orders/conditions.ts): this shows them for an
 * amount that is being typed.
 */

export type Ceiling = {
  readonly code: "tranche-ceiling" | "award-ceiling" | "commitment-ceiling";
  /** Null: nobody stated it, and nothing can be paid under it. */
  readonly ceilingCents: number | null;
  readonly usedCents: number;
  readonly leftCents: number;
};

type Money = Pick<Position, "awardCents" | "committedCents" | "paidCents">;

const isPending = ({ status }: Order): boolean => status === "ordered" || status === "approved";

/** `except`: an order that is being decided does not stand in its own way. */
export const ceilingsOf = (
  { orders }: Pick<Project, "orders">,
  tranche: Tranche,
  { awardCents, committedCents, paidCents }: Money,
  except?: Order,
): readonly Ceiling[] => {
  const own = except !== undefined && isPending(except) ? except.amountCents : 0;
  const ordered = orders.filter(isPending).reduce((sum, { amountCents }) => sum + amountCents, 0) - own;
  const ceiling = (code: Ceiling["code"], ceilingCents: number | null, usedCents: number): Ceiling => ({
    code,
    ceilingCents,
    usedCents,
    leftCents: ceilingCents === null ? 0 : ceilingCents - usedCents,
  });
  return [
    ceiling("tranche-ceiling", tranche.amountCents, tranche.paidCents + tranche.orderedCents - own),
    ceiling("award-ceiling", awardCents, paidCents + ordered),
    ceiling("commitment-ceiling", committedCents, paidCents + ordered),
  ];
};

/** The largest amount that every ceiling allows. */
export const largestCents = (ceilings: readonly Ceiling[]): number =>
  Math.max(0, Math.min(...ceilings.map(({ leftCents }) => leftCents)));
