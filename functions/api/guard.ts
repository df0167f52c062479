import * as z from "zod";
import type { Subject } from "../../events/subject.ts";
import type { CivilDate } from "../../shared/domain/calendar.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { knownAtInstant } from "../../shared/domain/known-at.ts";
import type { Clock, Directory } from "../../shared/domain/ports.ts";
import type { Person, TokenSubject } from "../../shared/domain/rights/person.ts";
import {
  type Action,
  type ActType,
  actingRole,
  isHeldOn,
  type Scope,
  scopeOf,
  sourceOf,
} from "../../shared/domain/rights/rights.ts";
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

type Asking = { readonly person: Person; readonly token: TokenSubject };

/** What the person may see: every project, or those of `own`. */
export type Reach = Asking & {
  readonly scope: Scope;
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

export const forbidden = (): Problem =>
  new Problem(403, "Forbidden", "Your roles do not give you this. The secretariat keeps the directory: ask it.");

const isInTeam = ({ team }: ProjectState, personId: string, on: CivilDate): boolean =>
  team.some((member) => member.personId === personId && isHeldOn(member, on));

export const createGuard = ({ directory, readStates, clock }: GuardPorts) => {
  const now = () => {
    const at = clock.now();
    return { on: parisDate(at), knownAt: knownAtInstant(at.toISOString()) };
  };

  const whoAsks = async (asked: Asked): Promise<Asking> => {
    const token = tokenOf(asked);
    const found = token && (await directory.of(token));
    if (token === undefined || found === undefined) throw forbidden();
    return { token, person: found.person };
  };

  const reachOf = (asking: Asking, scope: Scope): Reach => {
    if (scope === "all") return { ...asking, scope, project: async () => undefined, among: async (states) => states };
    const { person } = asking;
    const { on, knownAt } = now();
    return {
      ...asking,
      scope,
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

  /** The reach of whoever asks, for the action; a refusal when it is not theirs to do. */
  const guard = async (asked: Asked, action: Action): Promise<Reach> => {
    const asking = await whoAsks(asked);
    const scope = scopeOf(asking.person.roles, action, now().on);
    if (scope === undefined) throw forbidden();
    return reachOf(asking, scope);
  };

  /** In which name whoever asks may state a fact of the type, and the refusal of a subject out of reach. */
  const acting = async (asked: Asked, type: ActType) => {
    const asking = await whoAsks(asked);
    const { person } = asking;
    const found = actingRole(person.roles, type, now().on);
    if (found === undefined) throw forbidden();
    const reach = reachOf(asking, found.scope);
    return {
      personId: person.personId,
      source: sourceOf[found.role],
      reach: async ({ kind, id }: Subject): Promise<void> => {
        if (kind === "project") await reach.project(id);
      },
    };
  };

  return Object.assign(guard, { acting });
};

export type Guard = ReturnType<typeof createGuard>;
