import { addDays } from "../../shared/domain/calendar.ts";
import { between, chance } from "./chance.ts";
import type { Storyline } from "./storyline.ts";

/** Opaque ids, as the directory gives them: no fact holds a name. */
const personId = (key: string): string =>
  `person-${Math.floor(chance(`person ${key}`) * 0xffffff)
    .toString(16)
    .padStart(6, "0")}`;

export const secretariat = personId("secretariat");
export const secretary = personId("secretary");
export const auditor = personId("auditor");
export const financeOfficer = personId("finance officer");
export const accountant = personId("accountant");

export const controllerOf = (key: string): string => personId(`controller ${between(`controller of ${key}`, 1, 3)}`);

const reporterAt = (projectId: string, turn: number): string => personId(`reporter ${turn} of ${projectId}`);

/** Who declares for the project on that day. */
export const reporterOn = ({ projectId, team }: Storyline, date: string): string =>
  reporterAt(
    projectId,
    Math.max(
      0,
      team.findLastIndex((from) => from <= date),
    ),
  );

export type Member = { personId: string; from: string; to?: string };

/** The team as it stands on that day: each reporter is replaced by the next, until the team is dissolved. */
export const membersOn = ({ projectId, team, teamDissolvedOn }: Storyline, date: string): Member[] =>
  team
    .filter((from) => from <= date)
    .map((from, turn, turns) => {
      const next = turns[turn + 1];
      const to = next === undefined ? teamDissolvedOn : addDays(next, -1);
      const hasLeft = to !== undefined && to <= date;
      return { personId: reporterAt(projectId, turn), from, ...(hasLeft && { to }) };
    });
