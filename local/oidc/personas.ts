import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createReadStates } from "../../functions/api/read-states.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { knownAtInstant } from "../../shared/domain/known-at.ts";
import type { Clock } from "../../shared/domain/ports.ts";
import type { Person } from "../../shared/domain/rights/person.ts";
import { isHeldOn, type Role } from "../../shared/domain/rights/rights.ts";
import type { Member } from "../../shared/domain/state.ts";
import { accountant, auditor, financeOfficer, secretariat, secretary } from "../first-start/people.ts";

/*
 * The people one can be on this machine: made up, one or two a role, and whoever the facts put in a project's team.
 */

export type Persona = {
  readonly personId: string;
  readonly role: Role;
  readonly name: string;
  /** Read in the mailbox of this machine, and nowhere else. */
  readonly email: string;
};

/** `person` counts from 1: the second is another person of the same role. */
export type Wanted = { readonly role: Role; readonly project?: string | undefined; readonly person: number };

const office: Readonly<Record<Exclude<Role, "project-team">, readonly string[]>> = {
  secretariat: [secretariat, secretary],
  finance: [financeOfficer, accountant],
  auditor: [auditor],
};

const titles: Readonly<Record<Role, string>> = {
  secretariat: "Secrétariat",
  finance: "Finances",
  auditor: "Contrôle",
  "project-team": "Équipe projet",
};

/** Those of the offices: in the directory from the first start on, so that alerts find somebody to tell. */
export const officePersonas = (): Persona[] =>
  Object.entries(office).flatMap(([role, people]) =>
    people.map((personId, index) => persona(role as keyof typeof office, personId, index + 1)),
  );

/** A fictive person as the directory keeps them. */
export const inDirectory = ({ personId, name, email, role }: Persona, today: string): Person => ({
  personId,
  name,
  email,
  roles: [{ role, from: "2018-01-01" }],
  invitedBy: secretariat,
  invitedOn: today,
});

const persona = (role: Role, personId: string, person: number, project?: string): Persona => ({
  personId,
  role,
  name: `${titles[role]} ${person}${project === undefined ? "" : `, ${project}`} (personne fictive)`,
  email: `${personId}@trajectoire.example`,
});

const teamOn = (team: readonly Member[], on: string): string[] => [
  ...new Set(team.filter((member) => isHeldOn(member, on)).map(({ personId }) => personId)),
];

/** A sentence when there is no such person. */
export type Found = { readonly persona: Persona } | { readonly absent: string };

export const createPersonas = (client: DynamoDBClient, clock: Clock) => {
  const work = physicalName("work");
  const directory = dynamoDirectory(client, work);
  const ledger = dynamoLedger(client, physicalName("ledger"));
  const readStates = createReadStates({ ledger, states: dynamoStates(client, work) });
  const today = (): string => parisDate(clock.now());

  const find = async ({ role, project, person }: Wanted): Promise<Found> => {
    if (role !== "project-team") {
      const personId = office[role][person - 1];
      if (personId !== undefined) return { persona: persona(role, personId, person) };
      return { absent: `There are ${office[role].length} people of the role ${role} here.` };
    }
    if (project === undefined) return { absent: "Of which project? The role project-team needs one." };
    const state = await readStates.project(project, knownAtInstant(clock.now().toISOString()));
    const team = teamOn(state?.team ?? [], today());
    const personId = team[person - 1];
    if (personId !== undefined) return { persona: persona(role, personId, person, project) };
    return {
      absent: `The team of ${project} holds ${team.length} people today: a TeamChanged fact says who is in it.`,
    };
  };

  return {
    find,

    /** In the directory, and bound to the subject by which the local issuer knows them. */
    async admit(one: Persona, issuer: string): Promise<void> {
      const { personId } = one;
      const stored = await directory.get(personId);
      if (stored === undefined) {
        await directory.put(inDirectory(one, today()), 0);
      }
      await directory.bind({ issuer, subject: personId }, personId);
    },

    /** Everybody one can sign in as. */
    async all(): Promise<Persona[]> {
      const projects = await readStates.list("project", knownAtInstant(clock.now().toISOString()));
      return [
        ...officePersonas(),
        ...projects.flatMap(({ projectId, team, selection }) =>
          teamOn(team, today()).map((personId, index) =>
            persona("project-team", personId, index + 1, selection?.title ?? projectId),
          ),
        ),
      ];
    },
  };
};

export type Personas = ReturnType<typeof createPersonas>;
