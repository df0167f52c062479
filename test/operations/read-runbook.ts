import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A fenced block: its heading, its info string in words, its text. */
export type Block = { readonly heading: string; readonly words: readonly string[]; readonly text: string };

export const runbook = readFileSync(fileURLToPath(new URL("../../docs/runbook.md", import.meta.url)), "utf8");

export const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

/** The blocks of the runbook, in order. A shell comment is no heading: blocks are cut out first. */
export const blocksOf = (markdown: string): Block[] => {
  const blocks: Block[] = [];
  let heading = "";
  for (const [, title, words = "", text = ""] of markdown.matchAll(/^#+ (.+)$|^```(.*)\n([\s\S]*?)^```$/gm)) {
    if (title === undefined) blocks.push({ heading, words: words.split(" "), text });
    else heading = title;
  }
  return blocks;
};

/** The commands of a shell block, one a line, here-documents left out. */
export const commandsOf = ({ text }: Block): string[] =>
  text
    .replaceAll(/<<'(\w+)'\n[\s\S]*?\n\1\n/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "");
