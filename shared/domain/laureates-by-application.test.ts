import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { foldFacts } from "./fold.ts";
import { laureatesByApplication } from "./laureates-by-application.ts";
import { readFacts } from "./read-facts.ts";

const selected = (projectId: string, selectedOn: string, applicationId?: string) =>
  foldFacts(
    projectId,
    readFacts([
      aFact("ProjectSelected", { projectId, selectedOn, ...(applicationId === undefined ? {} : { applicationId }) }),
    ]).facts,
  );

test("of several projects from one application the one selected first stands, then the smaller id, in any order", () => {
  const projects = [
    selected("late", "2019-06-01", "cand-1"),
    selected("b", "2018-05-22", "cand-1"),
    selected("a", "2018-05-22", "cand-1"),
    selected("alone", "2018-05-22"),
  ];
  for (const some of [projects, [...projects].reverse()]) {
    expect([...laureatesByApplication(some)].map(([id, { projectId }]) => [id, projectId])).toEqual([["cand-1", "a"]]);
  }
});
