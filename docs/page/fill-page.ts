import { makeBlock } from "./blocks.ts";
import { portfolioAt, positionAt } from "./examples.ts";
import { frenchValue } from "./french.ts";

/*
 * Markers of the page, invisible to its readers:
 *   <!--= exemple-2 2022-12-31 validated.runRateCents -->4 425 500,50 €<!--/-->   a figure of a position
 *   <!--= exemple-3 2023-12-31@2024-03-31 yield -->...<!--/-->                    as known at a date
 *   <!--= vague exemple-4 2022-12-31 yield -->...<!--/-->                         a figure of a portfolio
 *   <!-- début: versements exemple-2 2022-12-31 -->...<!-- fin -->                a table, a command
 */

const inside = (value: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce((found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined), value);

const figure = (expression: string): string => {
  const words = expression.split(" ");
  if (words[0] === "vague") return frenchValue(inside(portfolioAt(words[1] ?? "", words[2] ?? ""), words[3] ?? ""));
  const [projectId = "", dates = "", path = ""] = words;
  const [asOf = "", knownAt] = dates.split("@");
  return frenchValue(inside(positionAt(projectId, asOf, knownAt), path));
};

/** The page with everything between its markers computed again. */
export const fillPage = (page: string): string =>
  page
    .replace(
      /<!--= (.+?) -->[\s\S]*?<!--\/-->/g,
      (_, expression: string) => `<!--= ${expression} -->${figure(expression)}<!--/-->`,
    )
    .replace(/<!-- début: (.+?) -->[\s\S]*?<!-- fin -->/g, (_, call: string) => {
      const [name = "", ...args] = call.split(" ");
      return `<!-- début: ${call} -->\n\n${makeBlock(name, args)}\n\n<!-- fin -->`;
    });
