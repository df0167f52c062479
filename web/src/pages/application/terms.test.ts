import { expect, test } from "vitest";
import { defaultTerms, readTerms, termsWith } from "./terms.ts";

test("the default terms are not stated: they are the rule", () => {
  expect(readTerms(defaultTerms)).toEqual({ changed: {}, wrong: [] });
});

test("what differs is stated, what is out of its bounds is named", () => {
  const typed = {
    ...termsWith(termsWith(defaultTerms, "delayMonths", "24"), "ratioPercent", "0"),
    reviewRequired: false,
  };
  const { changed, wrong } = readTerms(typed);
  expect(changed).toEqual({ delayMonths: 24, reviewRequired: false });
  expect(wrong.map(({ name }) => name)).toEqual(["ratioPercent"]);
});
