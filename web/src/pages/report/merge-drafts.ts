import { contentOf, type LineForm, type ReportForm } from "./draft-form.ts";

/*
 * Two people saved one draft. Line by line, what only one of them changed is theirs; what both changed is to be chosen. Nothing is
 * dropped without being shown.
 */

export type Side = "mine" | "theirs";

export type Difference = {
  /** A line's stream and nature, or `report` for what is said of the whole. */
  readonly key: string;
  readonly mine: LineForm | undefined;
  readonly theirs: LineForm | undefined;
  readonly suggested: Side;
  /** Both changed it, each in another way. */
  readonly isContested: boolean;
};

export const ofReport = "report";

/** The lines by stream and nature; a second line of one pair has its number. */
const linesByKey = (form: ReportForm | undefined): ReadonlyMap<string, LineForm> => {
  const byKey = new Map<string, LineForm>();
  for (const line of form?.lines ?? []) {
    const pair = `${line.streamId} ${line.nature}`;
    let key = pair;
    for (let number = 2; byKey.has(key); number += 1) key = `${pair} ${number}`;
    byKey.set(key, line);
  }
  return byKey;
};

/** A line without what is only of this page. */
const said = (line: LineForm | undefined): string => (line === undefined ? "" : JSON.stringify({ ...line, key: "" }));

const whole = ({ period, reason, isNil }: ReportForm): string =>
  JSON.stringify(contentOf({ period, reason, isNil, lines: [] }, 0));

/** Where the two differ; `base` is what both started from, where it is known. */
export const differencesOf = (base: ReportForm | undefined, mine: ReportForm, theirs: ReportForm): Difference[] => {
  const [inBase, inMine, inTheirs] = [linesByKey(base), linesByKey(mine), linesByKey(theirs)];
  const compare = (key: string, before: string | undefined, ours: string, others: string) => {
    const isMineChanged = before === undefined || ours !== before;
    const isTheirsChanged = before === undefined || others !== before;
    return {
      key,
      suggested: isMineChanged ? ("mine" as const) : ("theirs" as const),
      isContested: isMineChanged && isTheirsChanged,
    };
  };
  const lines = [...new Set([...inMine.keys(), ...inTheirs.keys()])].flatMap((key) => {
    const [ours, others] = [inMine.get(key), inTheirs.get(key)];
    if (said(ours) === said(others)) return [];
    const before = base === undefined ? undefined : said(inBase.get(key));
    return [{ ...compare(key, before, said(ours), said(others)), mine: ours, theirs: others }];
  });
  if (whole(mine) === whole(theirs)) return lines;
  const before = base === undefined ? undefined : whole(base);
  return [{ ...compare(ofReport, before, whole(mine), whole(theirs)), mine: undefined, theirs: undefined }, ...lines];
};

/** The two put together, each difference as it was chosen; a line that the chosen side does not have is left out. */
export const mergedOf = (mine: ReportForm, theirs: ReportForm, chosen: ReadonlyMap<string, Side>): ReportForm => {
  const { period, reason, isNil } = chosen.get(ofReport) === "theirs" ? theirs : mine;
  const [inMine, inTheirs] = [linesByKey(mine), linesByKey(theirs)];
  const lines = [...new Set([...inMine.keys(), ...inTheirs.keys()])].flatMap(
    (key) => (chosen.get(key) === "theirs" ? inTheirs : inMine).get(key) ?? [],
  );
  return { period, reason, isNil, lines };
};
