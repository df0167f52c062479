import { expect, test } from "vitest";
import { chartStyle } from "./chart-style.ts";
import { drawChart } from "./draw-chart.tsx";
import { AuditedLedger } from "./ledger.ts";

const drawn = async (language: "fr" | "en"): Promise<string> => {
  const ledger = await AuditedLedger.open("events/samples/vague-exemples.ndjson");
  const projectId = "exemple-2";
  return drawChart({ projectId, facts: ledger.facts(projectId, undefined), asOf: "2022-12-31", language });
};

test("a laureate's curve is drawn without a browser: its sentence, its lines, its flags, its own colours", async () => {
  const drawing = await drawn("fr");
  expect(drawing).toMatch(
    /^<svg class="chart chart-still" role="img" aria-labelledby="[^"]+" viewBox="0 0 760 360" xmlns=/,
  );
  expect(drawing.replaceAll(/[\u202f\u00a0]/g, " ")).toContain(
    "4,4 M€ d’économies par an au T4 2022, pour 6,0 M€ attendus : il manque 1,6 M€.</title>",
  );
  for (const line of ["paid", "required", "realised", "declared", "forecast", "observed"]) {
    expect(drawing).toContain(`class="${line}"`);
  }
  expect(drawing.match(/class="flag flag-tranche"/g)).toHaveLength(3);
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
});

test("in English too", async () => {
  expect(await drawn("en")).toContain("€4.4m of savings a year in Q4 2022");
});

test("its style is the site's, in the light scheme, without what readers of SVG do not know", () => {
  const style = chartStyle();
  expect(style).toContain("svg .realised { fill: none; stroke: #11734b; stroke-width: 3 }");
  expect(style).not.toMatch(/var\(|light-dark|--/);
});
