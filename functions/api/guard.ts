import * as z from "zod";
import type { CivilDate } from "../../shared/domain/calendar.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { readKnownAt } from "../../shared/domain/known-at.ts";
import type { Clock, Directory } from "../../shared/domain/ports.ts";
import type { Person, TokenSubject } from "../../shared/domain/rights/person.ts";
import { type Action, isHeldOn, scopeOf } from "../../shared/domain/rights/rights.ts";
import type { ProjectState } from "../../shared/domain/state.ts";
import { Problem } from "./problem.ts";
import type { ReadStates } from "./read-states.ts";

/*
 * Who asks, and how far their right goes. API Gateway has checked the token; the directory says whose it is, the table of
 * rights what they may do, and a project's current team who its people are. Rights are those of today, whatever date is asked.
 */

export type GuardPorts = {
  readonly directory: Pick<Directory, "of">;
  readonly readStates: Pick<ReadStates, "project" | "list">;
  readonly clock: Clock;
};

/** What the person may see: every project, or those of `own`. */
export type Reach = {
  readonly person: Person;
  /** Refuses unless the project is within reach; the same words whether or not it exists. */
  project(projectId: string): Promise<void>;
  /** Of these, the ones within reach. */
  among<State extends Pick<ProjectState, "projectId">>(states: readonly State[]): Promise<readonly State[]>;
};

/** A request as the router hands it over. */
export type Asked = { readonly event: unknown };

const signedIn = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.object({ iss: z.string(), sub: z.string() }) }) }),
  }),
});

/** Undefined when the route let somebody in without a token. */
export const tokenOf = ({ event }: Asked): TokenSubject | undefined => {
  const read = signedIn.safeParse(event);
  if (!read.success) return undefined;
  const { iss, sub } = read.data.requestContext.authorizer.jwt.claims;
  return { issuer: iss, subject: sub };
};

const forbidden = (): Problem =>
  new Problem(403, "Forbidden", "Your roles do not give you this. The secretariat keeps the directory: ask it.");

const isInTeam = ({ team }: ProjectState, personId: string, on: CivilDate): boolean =>
  team.some((member) => member.personId === personId && isHeldOn(member, on));

export const createGuard = ({ directory, readStates, clock }: GuardPorts) => {
  const now = () => {
    const at = clock.now();
    const knownAt = readKnownAt(at.toISOString());
    if (knownAt === undefined) throw new Error(`The clock says ${at.toISOString()}.`);
    return { on: parisDate(at), knownAt };
  };

  /** The reach of whoever asks, for the action; a refusal when it is not theirs to do. */
  return async (asked: Asked, action: Action): Promise<Reach> => {
    const token = tokenOf(asked);
    const found = token && (await directory.of(token));
    const { on, knownAt } = now();
    const scope = found && scopeOf(found.person.roles, action, on);
    if (found === undefined || scope === undefined) throw forbidden();
    const { person } = found;
    if (scope === "all") return { person, project: async () => undefined, among: async (states) => states };
    return {
      person,
      async project(projectId) {
        const state = await readStates.project(projectId, knownAt);
        if (state === undefined || !isInTeam(state, person.personId, on)) throw forbidden();
      },
      async among(states) {
        const projects = await readStates.list("project", knownAt);
        const own = new Set(
          projects.filter((state) => isInTeam(state, person.personId, on)).map(({ projectId }) => projectId),
        );
        return states.filter(({ projectId }) => own.has(projectId));
      },
    };
  };
};

export type Guard = ReturnType<typeof createGuard>;
