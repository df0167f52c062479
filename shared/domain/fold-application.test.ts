import fc from "fast-check";
import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { applicationAt } from "./application.ts";
import { fold } from "./fold.ts";
import type { LedgerLine } from "./ports.ts";

const applicationId = "cand-1";
const subject = { kind: "application", id: applicationId } as const;

const stateOf = (lines: readonly LedgerLine[]) => {
  const state = fold(subject, lines);
  return state.kind === "application" ? state : expect.fail("Expected an application.");
};

const id = fc.nat(30).map((number) => `f${number}`);
const occurredAt = fc.constantFrom("2018-03-01T08:00:00Z", "2018-03-01T09:00:00+01:00", "2018-04-01T08:00:00Z");
const date = fc.constantFrom("2018-02-01", "2018-03-01", "2018-04-01");

const received = fc
  .record({ id, occurredAt, receivedOn: date, title: fc.constantFrom("Ruche", "Essaim") })
  .map(({ receivedOn, title, ...about }) => aFact("ApplicationReceived", { applicationId, receivedOn, title }, about));

const assessed = fc
  .record({ id, occurredAt, assessedOn: date, opinion: fc.constantFrom("favourable" as const, "reserved" as const) })
  .map(({ assessedOn, opinion, ...about }) =>
    aFact("ApplicationAssessed", { applicationId, assessedOn, opinion }, about),
  );

const lines = fc.uniqueArray(fc.oneof<fc.Arbitrary<LedgerLine>[]>(received, assessed), {
  selector: ({ detail }) => JSON.stringify(Reflect.get(Object(detail), "metadata").id),
  maxLength: 8,
});

test("the fold of an application depends on its facts alone, not on their order nor on repetition", () => {
  fc.assert(
    fc.property(
      lines.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length })),
      ),
      ([all, some]) => {
        expect(stateOf([...some, ...all])).toEqual(stateOf(all));
      },
    ),
  );
});

test("the assessment that stands is the latest dated by then, whatever was assessed later", () => {
  fc.assert(
    fc.property(lines, date, (all, asOf) => {
      const { assessments } = stateOf(all);
      const by = assessments.map(({ assessedOn }) => assessedOn).filter((assessedOn) => assessedOn <= asOf);
      const found = applicationAt(stateOf(all), undefined, asOf);
      expect(found?.assessment?.assessedOn).toBe(by.sort().at(-1));
    }),
  );
});
