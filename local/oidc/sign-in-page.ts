import type { IncomingMessage, ServerResponse } from "node:http";
import type { Provider } from "oidc-provider";
import { type Role, roles } from "../../shared/domain/rights/rights.ts";
import { sendProblem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import type { Persona, Personas } from "./personas.ts";

type Options = { readonly provider: Provider; readonly personas: Personas; readonly issuer: string };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const choice = ({ personId, name }: Persona): string =>
  `<li><button name="persona" value="${escaped(personId)}">${escaped(name)}</button></li>`;

/** What each role is for, as the page says it. */
const purposes: Readonly<Record<Role, readonly [title: string, purpose: string]>> = {
  secretariat: ["Secrétariat du fonds", "voit tous les lauréats, les candidatures et les entrées refusées"],
  finance: ["Finances", "voient tous les lauréats, l’enveloppe et les candidatures"],
  auditor: ["Contrôle", "lit tout, ne déclare rien"],
  "project-team": ["Équipes projet", "voient leur seul projet"],
};

const group = (role: Role, people: readonly Persona[]): string => {
  const [title, purpose] = purposes[role];
  const own = people.filter((persona) => persona.role === role);
  const list =
    own.length === 0 ? "<p>Personne pour l’instant.</p>" : `<ul class="people">${own.map(choice).join("")}</ul>`;
  return `<section><h2>${title}</h2><p>${purpose}.</p>${list}</section>`;
};

const html = (people: readonly Persona[]): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Se connecter – Trajectoire</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body><header><p class="brand">Trajectoire</p></header><main><h1>Qui voulez-vous être ?</h1>
<p class="strip">Ces personnes sont fictives et n’existent que sur cette machine. Une installation réelle demande votre compte.</p>
<form method="post">${roles.map((role) => group(role, people)).join("\n")}</form></main></body></html>`;

/** The page where one chooses who to be. False: the address is not this page's. */
export const signInPage =
  ({ provider, personas, issuer }: Options) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!/^\/oidc\/sign-in\/[\w-]+$/.test(request.url ?? "")) return false;
    const people = await personas.all();
    if (request.method !== "POST") {
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": "default-src 'self'; img-src data:",
      });
      response.end(html(people));
      return true;
    }
    const body = await readBody(request, 1024);
    const chosen = new URLSearchParams(body === "too-large" ? "" : body.toString("utf8")).get("persona");
    const persona = people.find(({ personId }) => personId === chosen);
    if (persona === undefined) {
      sendProblem(
        response,
        400,
        "Bad Request",
        `persona: expected a person of the list, of roles ${roles.join(", ")}.`,
      );
      return true;
    }
    await personas.admit(persona, issuer);
    await provider.interactionFinished(request, response, { login: { accountId: persona.personId } });
    return true;
  };
