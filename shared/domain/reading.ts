import { type CivilDate, lastWholeMonth, type Month } from "./calendar.ts";
import type { KnownAt } from "./known-at.ts";
import { signedAgreements } from "./money-at.ts";
import { expectedStreams, type LaneView, viewLane, type Window, windowEndingWith } from "./savings.ts";
import type { Agreement, LaneName, ProjectState } from "./state.ts";
import { observedTo } from "./window.ts";

/** A state with the two dates of a question applied: what every dated figure starts from. */
export type Reading = {
  readonly state: ProjectState;
  readonly asOf: CivilDate;
  readonly knownAt: KnownAt | undefined;
  /** Agreements signed by `asOf`, by version. */
  readonly signed: readonly Agreement[];
  readonly initial: Agreement | undefined;
  readonly current: Agreement | undefined;
  readonly views: Readonly<Record<LaneName, LaneView>>;
  /** The last whole month at `asOf`. */
  readonly last: Month;
  /** The month `o` that ends the window, and the window. */
  readonly observed: Month;
  readonly window: Window;
};

/** `state` is folded from the facts known at τ; without τ, everything recorded counts and every month is due. */
export const readState = (state: ProjectState, asOf: CivilDate, knownAt?: KnownAt): Reading => {
  const signed = signedAgreements(state.agreements, asOf);
  const expected = expectedStreams(signed);
  const views = {
    validated: viewLane(state, state.lanes.validated, expected),
    declared: viewLane(state, state.lanes.declared, expected),
  };
  const observed = observedTo(asOf, knownAt, state.terms, views.validated);
  return {
    state,
    asOf,
    knownAt,
    signed,
    initial: signed[0],
    current: signed.at(-1),
    views,
    last: lastWholeMonth(asOf),
    observed,
    window: windowEndingWith(observed),
  };
};
