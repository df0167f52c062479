import * as z from "zod";
import type { Pattern } from "../infra/topology.ts";

/*
 * The part of EventBridge's event patterns that is imitated: exact values, and a source that is anything but some. Any other
 * form is refused at start, because ignoring half of a pattern would deliver what AWS would not.
 */

const exactly = z.array(z.string()).min(1);
const anythingBut = z.tuple([z.strictObject({ "anything-but": exactly })]);

export const patternSchema = z.strictObject({
  source: z.union([exactly, anythingBut]),
  "detail-type": exactly.exactOptional(),
});

type Matched = { readonly source: string; readonly detailType: string };

export const matches = (pattern: Pattern, { source, detailType }: Matched): boolean => {
  const [first] = pattern.source;
  const sourceMatches =
    typeof first === "object" ? !first["anything-but"].includes(source) : pattern.source.some((one) => one === source);
  return sourceMatches && (pattern["detail-type"]?.includes(detailType) ?? true);
};
