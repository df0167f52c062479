import { readFile, writeFile } from "node:fs/promises";
import { drawChart } from "./chart.ts";
import { fillPage } from "./fill-page.ts";

/** `npm run docs`: computes every figure of the page again, and draws its chart. */
const page = new URL("../calcul.md", import.meta.url);
const chart = new URL("../images/exemple-2.svg", import.meta.url);

await writeFile(page, fillPage(await readFile(page, "utf8")));
await writeFile(chart, drawChart());
console.log("docs/calcul.md and docs/images/exemple-2.svg are up to date.");
