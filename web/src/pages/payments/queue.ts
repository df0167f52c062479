import type * as z from "zod";
import type { queue } from "../../../../shared/answers/payments.ts";

/*
 * The queue as people work through it: a row per tranche that something is left of, per order that waits or was refused, and per
 * tranche that was paid.
 */

export type Queue = z.infer<typeof queue>;
export type Project = Queue["projects"][number];
export type Tranche = Project["tranches"][number];
export type Condition = Tranche["conditions"][number];
export type Order = Project["orders"][number];

/** `ended`: left of a project that is closed or abandoned, and will not be paid. */
export type RowState = "ready" | "to-approve" | "blocked" | "upcoming" | "paid" | "refused" | "ended";

export type Row = {
  readonly key: string;
  readonly state: RowState;
  readonly project: Pick<Project, "projectId" | "title" | "simulation">;
  readonly tranche: Tranche;
  /** "tranche 2 of 3" */
  readonly rank: number;
  readonly count: number;
  readonly amountCents: number;
  /** Since when it waits for somebody. */
  readonly since: string | null;
  readonly unmet: readonly Condition[];
  readonly order: Order | null;
};

const isUnmet = ({ isMet }: Condition): boolean => !isMet;

/** What may be done today with what is left of a tranche that no order waits for. */
const stateOf = ({ conditions, plannedOn }: Tranche, today: string): "ready" | "blocked" | "upcoming" | "ended" => {
  if (conditions.some(({ code, isMet }) => code === "project-open" && !isMet)) return "ended";
  if (plannedOn > today) return "upcoming";
  return conditions.some(isUnmet) ? "blocked" : "ready";
};

/** Last ordered first. */
export const ordersOf = ({ orders }: Pick<Project, "orders">, trancheId: string): readonly Order[] =>
  orders.filter((order) => order.trancheId === trancheId).sort((a, b) => (a.ordered.at < b.ordered.at ? 1 : -1));

const rowsOfTranche = (project: Project, tranche: Tranche, rank: number, today: string): Row[] => {
  const orders = ordersOf(project, tranche.trancheId);
  const row = (state: RowState, more: Partial<Row> = {}): Row => ({
    key: `${state} ${project.projectId} ${tranche.trancheId} ${more.order?.orderId ?? ""}`,
    state,
    project,
    tranche,
    rank,
    count: project.tranches.length,
    amountCents: tranche.leftCents,
    since: null,
    unmet: [],
    order: null,
    ...more,
  });
  const ofOrder = (state: RowState, order: Order): Row => row(state, { order, amountCents: order.amountCents });
  const waiting = orders.filter(({ status }) => status === "ordered");
  const onTheWay = orders.filter(({ status }) => status === "approved");
  const left = stateOf(tranche, today);
  const isWaitingForAnOrder = tranche.leftCents > 0 && waiting.length + onTheWay.length === 0;
  return [
    ...waiting.map((order) => ({ ...ofOrder("to-approve", order), since: order.ordered.at })),
    ...onTheWay.map((order) => ofOrder("paid", order)),
    ...(isWaitingForAnOrder
      ? [
          row(left, {
            unmet: tranche.conditions.filter(isUnmet),
            since: left === "ready" || left === "blocked" ? tranche.plannedOn : null,
          }),
        ]
      : []),
    ...(tranche.paidCents > 0
      ? [
          row("paid", {
            amountCents: tranche.paidCents,
            order: orders.find(({ status }) => status === "paid") ?? null,
          }),
        ]
      : []),
    ...orders.filter(({ status }) => status === "refused").map((order) => ofOrder("refused", order)),
  ];
};

/** Every row, by planned date, then by laureate. */
export const rowsOf = ({ projects, today }: Queue): readonly Row[] =>
  projects
    .flatMap((project) =>
      project.tranches.flatMap((tranche, index) => rowsOfTranche(project, tranche, index + 1, today)),
    )
    .sort((a, b) =>
      a.tranche.plannedOn < b.tranche.plannedOn ? -1 : a.tranche.plannedOn > b.tranche.plannedOn ? 1 : 0,
    );

export type Total = { readonly count: number; readonly cents: number };

export const totalOf = (rows: readonly Row[]): Total => ({
  count: rows.length,
  cents: rows.reduce((sum, { amountCents }) => sum + amountCents, 0),
});

export const rowsIn = (rows: readonly Row[], state: RowState): readonly Row[] =>
  rows.filter((row) => row.state === state);

/** The next tranche that falls due. */
export const nextDue = (rows: readonly Row[]): Row | undefined => rowsIn(rows, "upcoming")[0];
