import { type LineForm, numberTyped, type ReportForm, unnamedStream } from "./draft-form.ts";

/*
 * What is wrong with a form before it is sent, place by place. The amount's own faults are said by its field.
 */

export type Fault =
  | "amount"
  | "stream"
  | "twice"
  | "attribution"
  | "posts"
  | "comment"
  | "no-lines"
  | "reason-correction"
  | "reason-nil";

export const longestComment = 1_000;

/** The control of a line that a fault or a check is about. */
export type LineField = "amount" | "stream" | "attribution" | "posts" | "comment" | "evidence" | "method";
export const controlOf = (index: number, field: LineField): string => `line-${index + 1}-${field}`;
export const reasonControl = "report-reason";

type FoundFault = { readonly fault: Fault; readonly id?: string; readonly index?: number };

const isPercent = (typed: string): boolean => {
  const percent = numberTyped(typed);
  return percent !== undefined && Number.isInteger(percent) && percent <= 100;
};

const lineFaults = (
  line: LineForm,
  index: number,
  lines: readonly LineForm[],
  isAmount: (typed: string) => boolean,
) => {
  const at = (fault: Fault, field: LineField): FoundFault => ({ fault, id: controlOf(index, field), index });
  const [before, after] = [line.postsBefore.trim(), line.postsAfter.trim()];
  const isTwice =
    lines.findIndex(({ streamId, nature }) => streamId === line.streamId && nature === line.nature) < index;
  const hasHalfPosts = (before === "") !== (after === "");
  const hasWrongPosts = [before, after].some((typed) => typed !== "" && numberTyped(typed) === undefined);
  return [
    ...(["", unnamedStream].includes(line.streamId.trim())
      ? [at("stream", "stream")]
      : isTwice
        ? [at("twice", "stream")]
        : []),
    ...(isAmount(line.amount) ? [] : [at("amount", "amount")]),
    ...(line.attribution.trim() === "" || isPercent(line.attribution) ? [] : [at("attribution", "attribution")]),
    ...(hasHalfPosts || hasWrongPosts ? [at("posts", "posts")] : []),
    ...(line.comment.length > longestComment ? [at("comment", "comment")] : []),
  ];
};

export const faultsOf = (
  { isNil, lines, reason }: ReportForm,
  version: number,
  isAmount: (typed: string) => boolean,
): readonly FoundFault[] => [
  ...(version > 1 && reason.trim() === "" ? [{ fault: "reason-correction" as const, id: reasonControl }] : []),
  ...(version === 1 && isNil && reason.trim() === "" ? [{ fault: "reason-nil" as const, id: reasonControl }] : []),
  ...(isNil ? [] : lines.flatMap((line, index) => lineFaults(line, index, lines, isAmount))),
  ...(!isNil && lines.length === 0 ? [{ fault: "no-lines" as const }] : []),
];
