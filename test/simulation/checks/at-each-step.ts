import type { Item } from "../../../shared/adapters/item.ts";
import type { Key } from "../aws/table.ts";
import type { Stage } from "../engine/stage.ts";

/*
 * What holds at every moment, not only at rest.
 */

type OnWrite = (key: Key, before: Item | undefined, after: Item | undefined) => void;

/** A fact is put once and never touched again. */
export const watchLedger =
  ({ violate }: Stage): OnWrite =>
  ({ partition, sort }, before, after) => {
    if (after === undefined) violate(`A fact was deleted: ${partition} ${sort}.`);
    else if (before !== undefined) violate(`A fact was written over: ${partition} ${sort}.`);
  };

/** The facts a state was folded from never become fewer, nor those alerts were looked at with; nor does their day go back. */
export const watchStates =
  ({ violate, meet }: Stage): OnWrite =>
  ({ partition, sort }, before, after) => {
    if (sort !== "STATE" && sort !== "ALERTS") return;
    const [was, is] = [Number(before?.["n"]?.N ?? 0), Number(after?.["n"]?.N ?? 0)];
    if (is < was) violate(`${sort} of ${partition} went back from ${was} facts to ${is}.`);
    if (sort === "ALERTS" && (before?.["s"]?.S ?? "") > (after?.["s"]?.S ?? ""))
      violate(`${partition} went back a day.`);
    if (sort !== "STATE") return;
    const [older, newer] = [Number(before?.["v"]?.N ?? 0), Number(after?.["v"]?.N ?? 0)];
    if (before !== undefined && newer > older) meet("newer fold replaced an older one");
    if (before !== undefined && newer < older) meet("state of a newer fold replaced by one of more facts");
  };
