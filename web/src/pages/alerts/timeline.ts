import type { AlertHistory } from "./inbox.ts";

type Episode = AlertHistory["episodes"][number];
type Handling = AlertHistory["handlings"][number];

/** Something that happened to an alert, or that somebody did with it. */
export type Happening =
  | { readonly kind: "raised" | "escalated" | "cleared"; readonly on: string; readonly episode: Episode }
  | { readonly kind: "handled"; readonly on: string; readonly handling: Handling; readonly isLast: boolean };

/** Of one day: an episode opens before people handle it, and closes after. */
const rank: Readonly<Record<Happening["kind"], number>> = { raised: 0, escalated: 1, handled: 2, cleared: 3 };

/** Every episode and everything done with it, newest first. `isLast`: what the present handling rests on, and can be taken back. */
export const timelineOf = ({ episodes, handlings, episode, isOpen, handling }: AlertHistory): readonly Happening[] => {
  const last = handlings.findLast((one) => one.episode === episode && one.what !== "note");
  const happened = episodes.flatMap((one): Happening[] => [
    { kind: "raised", on: one.raisedOn, episode: one },
    ...(one.escalatedOn === null ? [] : [{ kind: "escalated", on: one.escalatedOn, episode: one } as const]),
    ...(one.clearedOn === null ? [] : [{ kind: "cleared", on: one.clearedOn, episode: one } as const]),
  ]);
  const done = handlings.map(
    (one): Happening => ({
      kind: "handled",
      on: one.on,
      handling: one,
      isLast: one === last && isOpen && handling.state !== "new",
    }),
  );
  return [...happened, ...done]
    .map((happening, index) => ({ happening, index }))
    .sort(
      (a, b) =>
        (a.happening.on < b.happening.on ? 1 : a.happening.on > b.happening.on ? -1 : 0) ||
        rank[b.happening.kind] - rank[a.happening.kind] ||
        b.index - a.index,
    )
    .map(({ happening }) => happening);
};
