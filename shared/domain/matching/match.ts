import { addDays, type CivilDate } from "../calendar.ts";
import type { Cents } from "../money.ts";

/*
 * A payment statement of the accounting system against the payments of the ledger. A row names its payment, by id or by a
 * reference known here; amounts and dates alone only suggest: a likeness is shown, never taken.
 */

export type StatementRow = {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly projectId?: string;
  readonly paymentId?: string;
  readonly reference: string;
  readonly cents: Cents;
  readonly on: CivilDate;
};

export type KnownPayment = {
  readonly projectId: string;
  readonly paymentId: string;
  readonly on: CivilDate;
  readonly cents: Cents;
  /** Accounting references stated with it, or when it was matched. */
  readonly references: readonly string[];
  readonly isMatched: boolean;
};

export type Pair = { readonly row: StatementRow; readonly payment: KnownPayment };

export type Matching = {
  /** Same payment, same amount. */
  readonly matched: readonly Pair[];
  readonly amountDiffers: readonly Pair[];
  /** In the statement, and no payment of ours is named: `alike` are payments no row names, of that amount, 10 days around. */
  readonly missingHere: readonly { readonly row: StatementRow; readonly alike: readonly KnownPayment[] }[];
  /** Rows that name a payment another row named before. */
  readonly namedTwice: readonly Pair[];
  /** Ours, dated within the statement, and no row names it. */
  readonly missingThere: readonly KnownPayment[];
};

const around = 10;

const isNamed = (row: StatementRow, payment: KnownPayment): boolean => {
  if (row.projectId !== undefined && row.projectId !== payment.projectId) return false;
  return row.paymentId === undefined ? payment.references.includes(row.reference) : row.paymentId === payment.paymentId;
};

/** The statement speaks of the days `from`..`to`, both included. */
export const match = (
  rows: readonly StatementRow[],
  payments: readonly KnownPayment[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Matching => {
  const matched: Pair[] = [];
  const amountDiffers: Pair[] = [];
  const namedTwice: Pair[] = [];
  const unnamed: StatementRow[] = [];
  const taken = new Set<KnownPayment>();
  for (const row of rows) {
    const named = payments.filter((payment) => isNamed(row, payment));
    const [payment] = named;
    if (payment === undefined || named.length > 1) unnamed.push(row);
    else if (taken.has(payment)) namedTwice.push({ row, payment });
    else {
      taken.add(payment);
      (payment.cents === row.cents ? matched : amountDiffers).push({ row, payment });
    }
  }
  const free = payments.filter((payment) => !taken.has(payment));
  return {
    matched,
    amountDiffers,
    namedTwice,
    missingHere: unnamed.map((row) => ({
      row,
      alike: free.filter(
        ({ cents, on }) => cents === row.cents && addDays(row.on, -around) <= on && on <= addDays(row.on, around),
      ),
    })),
    missingThere: free.filter(({ on }) => from <= on && on <= to),
  };
};
