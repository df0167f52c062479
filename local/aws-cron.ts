import { Cron } from "croner";

/** Minute, hour, day of month, month, day of week (1 is Sunday), year. `L`, `W` and `#` are not imitated. */
const field = /^(?:[0-9A-Z,*/-]+|\?)$/;

/**
 * A schedule of EventBridge Scheduler, read by croner. Throws a sentence for what AWS refuses or this does not imitate.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export const awsCron = (expression: string, zone: string): Cron => {
  const fields = expression.split(" ");
  const [, , dayOfMonth, , dayOfWeek] = fields;
  const last = /[LW]/.test(dayOfMonth ?? "") || /^\d?L$/.test(dayOfWeek ?? "");
  if (fields.length !== 6 || !fields.every((one) => field.test(one)) || last) {
    throw new Error(`"${expression}" is not a cron of six fields such as "0 5 * * ? *" (without L, W or #).`);
  }
  if (fields.filter((one) => one === "?").length !== 1 || (dayOfMonth !== "?" && dayOfWeek !== "?")) {
    throw new Error(`"${expression}": AWS wants "?" in the day of month or in the day of week, and nowhere else.`);
  }
  const options = { timezone: zone, mode: "7-part", alternativeWeekdays: true, sloppyRanges: true } as const;
  try {
    const job = new Cron(`0 ${expression}`, { ...options, paused: true });
    // The zone is looked at here only.
    job.nextRun();
    return job;
  } catch (error) {
    throw new Error(`"${expression}" in ${zone} is not a schedule.`, { cause: error });
  }
};
