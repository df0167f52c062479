import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { statuses } from "../../shared/domain/status.ts";
import { statusWords } from "../../web/src/ui/status-words.ts";
import { drawChart } from "./chart.ts";
import { fillPage } from "./fill-page.ts";
import { anomalies } from "./words.ts";

/*
 * docs/calcul.md says what the product computes, or this goes red: run `npm run docs` and read what changed.
 */

const page = readFileSync(new URL("../calcul.md", import.meta.url), "utf8");
const markers = [...page.matchAll(/<!--= (.+?) -->/g)].map(([, expression]) => expression);

describe("docs/calcul.md", () => {
  test("every figure, table, command and output on it is the one computed now", () => {
    expect(page).toBe(fillPage(page));
    expect(markers.length).toBeGreaterThan(60);
  });

  test("its chart is the one drawn from the computation", () => {
    expect(readFileSync(new URL("../images/exemple-2.svg", import.meta.url), "utf8")).toBe(drawChart());
  });

  test("no amount of an example is typed by hand", () => {
    const typed = page
      .slice(page.indexOf("## Exemple 1"))
      .replace(/<!--= .+? -->[\s\S]*?<!--\/-->/g, "")
      .replace(/<!-- début: [\s\S]*?<!-- fin -->/g, "");
    expect(typed.match(/\d[\d\s\u00a0\u202f]*(,\d+)?\s*[\u00a0\u202f]?(€|k€|M€)/g)).toBeNull();
  });

  test("each of the five examples stands on it with its figures", () => {
    for (const example of [
      "exemple-1",
      "exemple-2",
      "exemple-3",
      "exemple-4a",
      "exemple-4b",
      "exemple-4c",
      "exemple-5",
    ]) {
      expect(markers.some((marker) => marker?.startsWith(`${example} `))).toBe(true);
    }
  });

  test("explains every status, in their order, and every anomaly", () => {
    const places = statuses.map((status) => page.indexOf(`**${statusWords.fr[status]}**`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const code of Object.keys(anomalies)) expect(page).toContain(`\`${code}\``);
  });

  test("the mean it warns of is the mean of the ratios it shows", () => {
    const ratios = ["exemple-4a", "exemple-4b"].map((projectId) => {
      const [, shown = ""] = new RegExp(`<!--= ${projectId} 2022-12-31 yield -->([^<]+)<`).exec(page) ?? [];
      return Number(shown.replace(",", "."));
    });
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(page).toContain(`dirait ${mean.toFixed(4).replace(".", ",")}`);
  });

  test("its links lead somewhere", () => {
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect([link, existsSync(new URL(`../${link}`, import.meta.url))]).toEqual([link, true]);
  });
});
