import { expect, test } from "vitest";
import { readTeam } from "./team.ts";

const say = { noPerson: "qui ?", order: "ordre", nobody: "personne" };
const idOf = (name: string): string => name;
const noDate = (): string => "date ?";
const read = (...typed: Parameters<typeof readTeam>[0]) => readTeam(typed, say, idOf, noDate);

test("a team is its members with their dates", () => {
  const { members } = read(
    { key: 1, personId: "a", from: "01/02/2020", to: "" },
    { key: 2, personId: "b", from: "2020-03-01", to: "31/12/2021" },
  );
  expect(members).toEqual([
    { personId: "a", from: "2020-02-01" },
    { personId: "b", from: "2020-03-01", to: "2021-12-31" },
  ]);
});

test.each([
  [[], "add"],
  [[{ key: 1, personId: "", from: "01/02/2020", to: "" }], "person-1"],
  [[{ key: 1, personId: "a", from: "hier", to: "" }], "from-1"],
  [[{ key: 1, personId: "a", from: "01/02/2020", to: "demain" }], "to-1"],
  [[{ key: 1, personId: "a", from: "01/02/2020", to: "01/01/2020" }], "to-1"],
])("%o is none", (typed, id) => {
  const { members, errors } = read(...typed);
  expect([members, errors.map((error) => error.id)]).toEqual([undefined, [id]]);
});
