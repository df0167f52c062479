import { readFileSync } from "node:fs";

/*
 * The rules of the site's style sheets that a drawing needs on its own: colours of the light scheme, written out, for readers of SVG know
 * neither custom properties nor light-dark().
 */

const sheet = (name: string): string =>
  readFileSync(new URL(`../../web/src/style/${name}.css`, import.meta.url), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");

const drawn = /^(fill|stroke|stroke-width|stroke-dasharray|opacity|font-size|font-weight)$/;

type Colours = ReadonlyMap<string, string>;

/** `--paid: light-dark(#6a6a76, #a2a2b0)` -> "#6a6a76". */
const lightColours = (tokens: string): Colours =>
  new Map(
    [...tokens.matchAll(/--([\w-]+):\s*(?:light-dark\(([^,]+),[^)]*\)|([^;]+));/g)].map(
      ([, name = "", light, plain]) => [name, (light ?? plain ?? "").trim()],
    ),
  );

const written = (value: string, colours: Colours): string =>
  value.replaceAll(/var\(--([\w-]+)\)/g, (whole, name: string) => colours.get(name) ?? whole);

/** The rules `.chart .mark { ... }` and `svg .mark { ... }` whose declarations draw, each on a line. */
export const chartStyle = (): string => {
  const colours = lightColours(sheet("tokens"));
  const rules = [...`${sheet("charts")}${sheet("trajectory")}`.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const lines = rules.flatMap(([, selector = "", body = ""]) => {
    const selectors = selector
      .split(",")
      .map((one) => one.trim())
      .filter((one) => /^(\.chart|svg) [\w .-]+$/.test(one) && !/ svg| figcaption/.test(one));
    const declarations = body
      .split(";")
      .map((one) => one.trim())
      .filter((one) => drawn.test(one.split(":")[0]?.trim() ?? ""))
      .map((one) => written(one, colours));
    return selectors.length === 0 || declarations.length === 0
      ? []
      : [`${selectors.join(", ")} { ${declarations.join("; ")} }`];
  });
  return [".chart { font-family: system-ui, sans-serif; background: #fff }", ...lines].join("\n");
};
