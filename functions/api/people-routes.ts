import type { Router } from "@aws-lambda-powertools/event-handler/http";
import * as z from "zod";
import { listOf, oneOf, text } from "../../events/values.ts";
import { addDays } from "../../shared/domain/calendar.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { heldRole, type StoredPerson } from "../../shared/domain/rights/person.ts";
import { isHeldOn } from "../../shared/domain/rights/rights.ts";
import { readJsonBody } from "./body.ts";
import { readIfMatch } from "./entity-tag.ts";
import { forbidden, tokenOf } from "./guard.ts";
import { readIdempotencyKey } from "./idempotency.ts";
import { createKeepDirectory } from "./keep-directory.ts";
import { pageOf } from "./page-of.ts";
import { notFound } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

const card = object({
  name: text.min(1, { error: "a name" }),
  email: z.email({ error: "an e-mail address" }),
  language: oneOf("fr", "en").optional(),
  roles: listOf(heldRole).min(1, { error: "at least one role" }),
});
export const askedInvitation = card;
export const askedPerson = card;
export const askedAcceptance = object({ invitation: text.min(1, { error: "the code of the invitation" }) });

const shown = ({ person: { invitation, acceptedBy, ...person }, version }: StoredPerson) => ({
  name: null,
  email: null,
  erasedOn: null,
  ...person,
  isInvited: invitation !== undefined && acceptedBy === undefined,
  version,
});

const answer = (stored: StoredPerson, status = 200, more: object = {}): Response =>
  json({ ...shown(stored), ...more }, { status, headers: { etag: `"${stored.version}"` } });

/** Who asks, and the directory of people. */
export const addPeopleRoutes = (app: Router, { directory, clock, guard, bodyLimits }: ApiPorts): void => {
  const keep = createKeepDirectory(directory);
  const today = (): string => parisDate(clock.now());

  app.get("/api/me", async ({ event }) => {
    const token = tokenOf({ event });
    const found = token && (await directory.of(token));
    return json({
      personId: found?.person.personId ?? null,
      name: found?.person.name ?? null,
      roles: (found?.person.roles ?? []).filter((held) => isHeldOn(held, today())),
    });
  });

  app.post("/api/me/invitation", async ({ req, event }) => {
    const token = tokenOf({ event });
    if (token === undefined) throw forbidden();
    const asked = readBody(askedAcceptance, await readJsonBody(req, "POST /api/me/invitation", bodyLimits));
    return answer(await keep.accept(asked.invitation, token));
  });

  app.get("/api/people", async ({ req, event }) => {
    await guard({ event }, "read-directory");
    const { page, next } = pageOf(await directory.list(), ({ person }) => person.personId, queryOf(req));
    return json({ people: page.map(shown), next });
  });

  app.get("/api/people/:personId", async ({ event, params: { personId = "" } }) => {
    await guard({ event }, "read-directory");
    const stored = await directory.get(personId);
    if (stored === undefined) throw notFound("The directory has nobody of this id.");
    return answer(stored);
  });

  app.post("/api/people", async ({ req, event }) => {
    const { person } = await guard({ event }, "keep-directory");
    const asked = readBody(askedInvitation, await readJsonBody(req, "POST /api/people", bodyLimits));
    const by = { personId: person.personId, key: readIdempotencyKey(req), today: today() };
    const { stored, invitation } = await keep.invite(asked, by);
    return answer(stored, 201, { invitation });
  });

  app.put("/api/people/:personId", async ({ req, event, params: { personId = "" } }) => {
    const { person } = await guard({ event }, "keep-directory");
    const asked = readBody(askedPerson, await readJsonBody(req, "PUT /api/people/{personId}", bodyLimits));
    return answer(await keep.change(personId, asked, readIfMatch(req), person.personId));
  });

  app.post("/api/people/:personId/erasure", async ({ event, params: { personId = "" } }) => {
    const { person } = await guard({ event }, "keep-directory");
    const on = { today: today(), yesterday: addDays(today(), -1) };
    return answer(await keep.erase(personId, on, person.personId));
  });
};
