import { expect, test } from "vitest";
import { filtered, type Person, standingOf } from "./people.ts";

const today = "2026-11-25";
const aPerson = (change: Partial<Person> = {}): Person => ({
  personId: "person-1",
  name: "Éléonore",
  email: "e@example.fr",
  roles: [{ role: "finance", from: "2020-01-01" }],
  invitedBy: "person-0",
  invitedOn: "2020-01-01",
  isInvited: false,
  erasedOn: null,
  version: 1,
  ...change,
});

test.each([
  ["active", {}],
  ["invited", { isInvited: true }],
  ["ended", { roles: [{ role: "finance", from: "2020-01-01", to: "2026-11-24" }] }],
  ["erased", { erasedOn: "2026-01-01", roles: [] }],
] as const)("%s", (standing, change) => {
  expect(
    standingOf(aPerson({ ...change, roles: [...("roles" in change ? change.roles : aPerson().roles)] }), today),
  ).toBe(standing);
});

test("a name is found without its accents; the erased are seen when asked for", () => {
  const erased = aPerson({ personId: "person-2", name: null, email: null, erasedOn: "2026-01-01" });
  const find = (query: string) =>
    filtered([aPerson(), erased], new URLSearchParams(query), today).map((one) => one.personId);
  expect([find(""), find("texte=eleo"), find("etat=erased"), find("role=auditor")]).toEqual([
    ["person-1"],
    ["person-1"],
    ["person-2"],
    [],
  ]);
});
