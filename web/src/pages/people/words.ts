import type { Role } from "../../../../shared/domain/rights/rights.ts";
import { words } from "../../language/language.tsx";
import type { Standing } from "./people.ts";

export const roleWords = words<Record<Role, string>>(
  { secretariat: "secrétariat", finance: "finances", "project-team": "équipe projet", auditor: "contrôle" },
  { secretariat: "secretariat", finance: "finance", "project-team": "project team", auditor: "auditor" },
);

export const said = words(
  {
    title: "Annuaire",
    sentence: (active: number, invited: number) =>
      `${active} ${active > 1 ? "personnes ont" : "personne a"} un rôle aujourd’hui${invited === 0 ? "." : ` ; ${invited} ${invited > 1 ? "invitations attendent" : "invitation attend"} une réponse.`}`,
    about: "Les faits ne portent qu’un identifiant : noms et adresses ne sont qu’ici, et peuvent en être effacés.",
    whoKeeps: "Le secrétariat tient l’annuaire ; vous le lisez.",
    invite: "Inviter une personne",
    team: "Nommer l’équipe d’un lauréat",
    caption: "Personnes et rôles",
    name: "Nom",
    roles: "Rôles",
    state: "État",
    email: "Adresse électronique",
    act: "Acte",
    all: "Tous",
    allButErased: "Tous, sauf effacés",
    search: "Rechercher une personne",
    role: "Rôle",
    count: (count: number) => `${count} ${count > 1 ? "personnes" : "personne"}`,
    standings: {
      active: "en fonction",
      invited: "invitée, sans réponse",
      ended: "sans rôle",
      erased: "effacée",
    } satisfies Record<Standing, string>,
    since: (day: string) => `depuis le ${day}`,
    between: (from: string, to: string) => `du ${from} au ${to}`,
    erased: (day: string) => `effacée le ${day}`,
    change: "Modifier",
    yours: "vous : une autre personne du secrétariat tient vos rôles",
    none: "Personne ne répond à ces filtres.",
  },
  {
    title: "Directory",
    sentence: (active: number, invited: number) =>
      `${active} ${active === 1 ? "person holds" : "people hold"} a role today${invited === 0 ? "." : `; ${invited} ${invited === 1 ? "invitation waits" : "invitations wait"} for an answer.`}`,
    about: "Facts carry an opaque id alone: names and addresses are here only, and can be erased.",
    whoKeeps: "The secretariat keeps the directory; you read it.",
    invite: "Invite a person",
    team: "Name the team of a laureate",
    caption: "People and roles",
    name: "Name",
    roles: "Roles",
    state: "State",
    email: "E-mail address",
    act: "Act",
    all: "All",
    allButErased: "All but the erased",
    search: "Find a person",
    role: "Role",
    count: (count: number) => `${count} ${count === 1 ? "person" : "people"}`,
    standings: { active: "in office", invited: "invited, no answer yet", ended: "without a role", erased: "erased" },
    since: (day: string) => `since ${day}`,
    between: (from: string, to: string) => `from ${from} to ${to}`,
    erased: (day: string) => `erased on ${day}`,
    change: "Change",
    yours: "you: another person of the secretariat keeps your roles",
    none: "Nobody matches these filters.",
  },
);
