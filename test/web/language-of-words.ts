import type { Page } from "playwright-core";

/** Small words that only one of the two languages has. */
const telling = {
  fr: "(les|des|une|est|aux|sont|ou)",
  en: "(the|of|and|is|are|with)",
} as const;

/**
 * Text of the page that reads as the other language without saying so (RGAA 8.7), sentences that name a laureate or a stream aside.
 */
export const strangeWords = async (
  page: Page,
  language: "fr" | "en",
  names: readonly string[] = [],
): Promise<string[]> => {
  const strange = await textThatReadsAsTheOther(page, language);
  return strange.filter((text) => !names.some((name) => text.includes(name) && text.trim() !== name));
};

const textThatReadsAsTheOther = (page: Page, language: "fr" | "en"): Promise<string[]> =>
  page.evaluate(
    ({ pattern, language }) => {
      const strange = new RegExp(`(^|[^\\p{L}])${pattern}([^\\p{L}]|$)`, "iu");
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        const speaks = node.parentElement?.closest("[lang]")?.getAttribute("lang");
        if (
          speaks === language &&
          node.parentElement?.closest("script, noscript, code, pre") === null &&
          strange.test(text)
        )
          found.push(text);
      }
      return found;
    },
    { pattern: language === "fr" ? telling.en : telling.fr, language },
  );
