import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take the best part of a minute: begun first, so that no worker ends alone with one. */
const slow = [
  "simulation/simulation",
  "web/routes",
  "operations/runbook",
  "operations/redrive",
  "web/failing-api",
  "operations/replay",
  "template/round-trip",
  "answers/explain",
  "web/",
  "operations/",
];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = slow.findIndex((part) => moduleId.includes(`/test/${part}`));
  return found === -1 ? slow.length : found;
};

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
