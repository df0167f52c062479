import { excerpt } from "../../../events/refusal.ts";
import { physicalName, type Schedule, type Topology } from "../../../infra/topology.ts";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import { readJson } from "../../../shared/domain/read-json.ts";
import type { Letter, Letters } from "../dead-letters/letters.ts";
import type { Invoked } from "../invoke.ts";
import { type Redriven, sendEachAgain } from "./redriven.ts";

/** The schedule of a letter: named by Scheduler's SCHEDULE_ARN, or known by its input, which is all that Lambda keeps. */
const scheduleOf = (
  { attributes, body }: Letter,
  schedules: Topology["schedules"],
  fn: string,
): Schedule | undefined => {
  const named = attributes["SCHEDULE_ARN"]?.split("/").at(-1);
  const read = readJson(body);
  const input = "value" in read ? canonicalJson(read.value) : undefined;
  return Object.entries(schedules)
    .filter(([, schedule]) => schedule.fn === fn)
    .find(([name, schedule]) => named === physicalName(name) || canonicalJson(schedule.input) === input)?.[1];
};

/** Runs a scheduled function once more for each letter, with its schedule's input, and waits until it has succeeded. */
export const runAgain = (
  letters: Letters,
  { schedules }: Topology,
  fn: string,
  invoke: (fn: string, event: unknown) => Promise<Invoked>,
): Promise<Redriven> =>
  sendEachAgain(letters, async (letter) => {
    const schedule = scheduleOf(letter, schedules, fn);
    if (schedule === undefined) return `no schedule of ${fn} has the input ${excerpt(letter.body)}.`;
    const invoked = await invoke(fn, schedule.input);
    return "fault" in invoked ? invoked.fault : undefined;
  });
