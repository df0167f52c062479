/** A name beside a point: which side of it, so that no two cross. */
export type LabelPlace = { readonly x: number; readonly y: number; readonly anchor: "start" | "end" | "middle" };
type Point = { readonly x: number; readonly y: number; readonly radius: number; readonly label: string };
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const letterWidth = 6.4;
const lineHeight = 13;

const placesAround = ({ x, y, radius }: Point): readonly LabelPlace[] => [
  { x: x + radius + 4, y: y + 4, anchor: "start" },
  { x: x - radius - 4, y: y + 4, anchor: "end" },
  { x, y: y - radius - 5, anchor: "middle" },
  { x, y: y + radius + lineHeight, anchor: "middle" },
  { x: x + radius, y: y - radius - 5, anchor: "start" },
  { x: x - radius, y: y - radius - 5, anchor: "end" },
  { x, y: y - radius - 5 - lineHeight, anchor: "middle" },
];

const boxOf = ({ x, y, anchor }: LabelPlace, label: string): Box => {
  const width = letterWidth * label.length;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 3 };
};

/** Of a disc; its corners are free. */
export const boxAround = ({ x, y, radius }: Pick<Point, "x" | "y" | "radius">): Box => ({
  left: x - 0.8 * radius,
  right: x + 0.8 * radius,
  top: y - 0.8 * radius,
  bottom: y + 0.8 * radius,
});

const isApart = (a: Box, b: Box): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/**
 * The first side where a name lies inside the drawing and crosses no disc, nothing else in the way and no name placed before it; null
 * for one that finds no room.
 */
export const placeLabels = (
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
  inTheWay: readonly Box[] = [],
): readonly (LabelPlace | null)[] => {
  const taken: Box[] = [...inTheWay, ...points.map(boxAround)];
  return points.map((point) => {
    const found = placesAround(point).find((place) => {
      const box = boxOf(place, point.label);
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return isInside && taken.every((other) => isApart(box, other));
    });
    if (found === undefined) return null;
    taken.push(boxOf(found, point.label));
    return found;
  });
};
