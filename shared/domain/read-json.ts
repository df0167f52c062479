import { excerpt, type Finding } from "../../events/refusal.ts";

/** Facts are three or four levels deep. Far deeper JSON would exhaust the stack of whoever walks it. */
const deepest = 64;

/** How deep brackets nest in a JSON text, without recursion. */
const depthOf = (json: string): number => {
  let depth = 0;
  let most = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInText) {
      if (character === "\\") index += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"') {
      isInText = true;
    } else if (character === "{" || character === "[") {
      depth += 1;
      most = Math.max(most, depth);
    } else if (character === "}" || character === "]") {
      depth -= 1;
    }
  }
  return most;
};

/** A JSON text -> its value, or what is wrong with it at `path`. */
export const readJson = (json: string, path = ""): { readonly value: unknown } | { readonly finding: Finding } => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { finding: { path, expected: "JSON", found: excerpt(json) } };
  }
  const depth = depthOf(json);
  if (depth <= deepest) return { value };
  return { finding: { path, expected: `JSON of at most ${deepest} levels`, found: `${depth} levels` } };
};
