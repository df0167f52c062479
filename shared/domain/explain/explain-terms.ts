import type { Terms } from "../terms.ts";
import type { Explanation } from "./explanation.ts";
import { cite, type Ground } from "./ground.ts";

/** A term of the project: as the selection states it, else the default (DOMAIN.md section 1). */
export const explainTerm = (ground: Ground, term: keyof Terms): Explanation => {
  const { selection, terms } = ground.state;
  const stated = selection === undefined ? [] : cite(ground, selection.fact, `/terms/${term}`);
  return {
    figure: `terms.${term}`,
    value: terms[term],
    formula: stated.length > 0 ? "as stated when the project was selected" : "the default term",
    facts: stated,
  };
};
