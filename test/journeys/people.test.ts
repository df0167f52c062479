import { describe, expect, test } from "vitest";
import { aLocal } from "./a-local.ts";
import { signedIn, tokenWith } from "./a-token.ts";

/* The directory: invited, bound once, given roles with dates, ended, erased. */

const local = aLocal();

type Headers = Record<string, string>;
const as = async (role: "secretariat" | "auditor", person = 1): Promise<Headers> =>
  (await signedIn(local.url, { role, person })) as Headers;
const stranger = async (sub: string): Promise<Headers> => ({
  authorization: `Bearer ${await tokenWith(local.url, local.data, { sub })}`,
});

const send = async (method: string, path: string, headers: Headers, body?: object) => {
  const response = await fetch(`${local.url}/api/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { code: response.status, tag: response.headers.get("etag"), body: await response.json() };
};

const card = { name: "Camille Exemple", email: "camille@example.fr", roles: [{ role: "finance", from: "2020-01-01" }] };

const invite = async (key: string) =>
  send("POST", "people", { ...(await as("secretariat")), "idempotency-key": key }, card);

describe("an invitation", () => {
  test("binds whoever accepts it first, once, and gives the roles", async () => {
    const { code, body } = await invite("i1");
    expect({ code, isInvited: body.isInvited }).toEqual({ code: 201, isInvited: true });
    const [camille, other] = [await stranger("camille"), await stranger("other")];
    expect((await send("GET", "month-end?month=2020-01", camille)).code).toBe(403);
    const accepted = await Promise.all(
      [camille, other].map((who) => send("POST", "me/invitation", who, { invitation: body.invitation })),
    );
    expect(accepted.filter(({ code: answered }) => answered === 200)).toHaveLength(1);
    const seen = await Promise.all([camille, other].map((who) => send("GET", "me", who)));
    expect(seen.filter(({ body: { personId } }) => personId === body.personId)).toHaveLength(1);
    const seeing = await Promise.all([camille, other].map((who) => send("GET", "month-end?month=2020-01", who)));
    expect(seeing.map(({ code: answered }) => answered).sort()).toEqual([200, 403]);
  });

  test("that is wrong, or sent again by the one who accepted, changes nothing", async () => {
    const { body } = await invite("i2");
    const dominique = await stranger("dominique");
    expect((await send("POST", "me/invitation", dominique, { invitation: `${body.personId}.x` })).code).toBe(409);
    for (const _ of [1, 2]) {
      expect((await send("POST", "me/invitation", dominique, { invitation: body.invitation })).code).toBe(200);
    }
    expect((await invite("i2")).code).toBe(409);
    const another = await invite("i3");
    const twice = await send("POST", "me/invitation", dominique, { invitation: another.body.invitation });
    expect(twice.body.detail).toContain("another person of the directory already");
  });
});

describe("an entry", () => {
  test("is changed from the version that was read; who comes second reads again", async () => {
    const { body, tag } = await invite("e1");
    const headers = { ...(await as("secretariat")), "if-match": tag ?? "" };
    const ended = { ...card, roles: [{ role: "finance", from: "2020-01-01", to: "2020-12-31" }] };
    expect(await send("PUT", `people/${body.personId}`, headers, ended)).toMatchObject({ code: 200, tag: '"2"' });
    expect((await send("PUT", `people/${body.personId}`, headers, card)).code).toBe(412);
    const { "if-match": _, ...without } = headers;
    expect((await send("PUT", `people/${body.personId}`, without, card)).code).toBe(428);
  });

  test("a role that ended gives nothing any more", async () => {
    const { body } = await invite("e2");
    const emma = await stranger("emma");
    const { tag } = await send("POST", "me/invitation", emma, { invitation: body.invitation });
    expect((await send("GET", "payments", emma)).code).toBe(200);
    const ended = { ...card, roles: [{ role: "finance", from: "2020-01-01", to: "2020-12-31" }] };
    await send("PUT", `people/${body.personId}`, { ...(await as("secretariat")), "if-match": tag ?? "" }, ended);
    expect((await send("GET", "payments", emma)).code).toBe(403);
  });

  test("that is erased keeps its id and nothing of the person, who has no right left", async () => {
    const { body } = await invite("e3");
    const fanny = await stranger("fanny");
    await send("POST", "me/invitation", fanny, { invitation: body.invitation });
    const erased = await send("POST", `people/${body.personId}/erasure`, await as("secretariat"));
    expect(erased.body).toMatchObject({ personId: body.personId, name: null, email: null });
    expect(erased.body.erasedOn).not.toBeNull();
    expect((await send("GET", "payments", fanny)).code).toBe(403);
    const { body: listed } = await send("GET", "people", await as("auditor"));
    expect(
      JSON.stringify(listed.people.find(({ personId }: { personId: string }) => personId === body.personId)),
    ).not.toContain("Camille");
  });

  test("of one's own is kept by another person", async () => {
    const me = (await send("GET", "me", await as("secretariat"))).body.personId;
    const { tag } = await send("GET", `people/${me}`, await as("secretariat"));
    const own = await send("PUT", `people/${me}`, { ...(await as("secretariat")), "if-match": tag ?? "" }, card);
    expect(own).toMatchObject({ code: 409 });
    expect((await send("POST", `people/${me}/erasure`, await as("secretariat"))).code).toBe(409);
  });
});
