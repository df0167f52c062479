import { expect, test } from "vitest";
import { askingFor, explanationAt, withoutExplanation } from "./explaining-address.ts";

test("a laureate's own page names the figure alone, another page the laureate too", () => {
  const asked = { projectId: "ned", figure: "yield" };
  const own = askingFor(asked, "/en/laureats/ned/versements", new URLSearchParams("au=2022-06-30"));
  expect(String(own)).toBe("au=2022-06-30&expliquer=yield");
  expect(explanationAt("/en/laureats/ned/versements", own)).toEqual(asked);
  const other = askingFor(asked, "/portefeuille", new URLSearchParams());
  expect(String(other)).toBe("expliquer=yield&projet=ned");
  expect(explanationAt("/portefeuille", other)).toEqual(asked);
  expect(String(withoutExplanation(other))).toBe("");
});

test("without a figure or a laureate nothing is explained", () => {
  expect(explanationAt("/laureats/ned", new URLSearchParams())).toBeUndefined();
  expect(explanationAt("/portefeuille", new URLSearchParams("expliquer=yield"))).toBeUndefined();
});
