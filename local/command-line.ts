import { type CrashAt, parseCrashAt } from "./crash-points.ts";

export type Command = {
  readonly port: number;
  readonly dataDirectory: string;
  /** The business date, YYYY-MM-DD. */
  readonly today: string;
  /** Start without the data of the first start. */
  readonly empty: boolean;
  readonly crashAt?: CrashAt;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads flags and environment; throws a sentence for what it does not understand. */
export const readCommand = (flags: readonly string[], environment: Environment, now: Date): Command => {
  const unknown = flags.find((flag) => flag !== "--empty");
  if (unknown !== undefined) {
    throw new Error(`${unknown} is not a flag of npm start: the only one is --empty (npm start -- --empty).`);
  }
  const { PORT = "4747", TRAJECTOIRE_DATA = ".trajectoire", TRAJECTOIRE_TODAY, TRAJECTOIRE_CRASH_AT } = environment;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_535) throw new Error(`PORT is ${PORT}: expected a number from 0 to 65535.`);
  if (TRAJECTOIRE_TODAY !== undefined && !isCivilDate(TRAJECTOIRE_TODAY)) {
    throw new Error(`TRAJECTOIRE_TODAY is ${TRAJECTOIRE_TODAY}: expected a date such as 2026-01-31.`);
  }
  return {
    port,
    dataDirectory: TRAJECTOIRE_DATA,
    today: TRAJECTOIRE_TODAY ?? dateInParis(now),
    empty: flags.length > 0,
    ...(TRAJECTOIRE_CRASH_AT ? { crashAt: parseCrashAt(TRAJECTOIRE_CRASH_AT) } : {}),
  };
};

const isCivilDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Swedish writes dates as ISO does. */
const dateInParis = (now: Date): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(now);
