import type { Page } from "playwright-core";

/** Small words that only one of the two languages has. */
const telling = {
  fr: "(les|des|une|est|aux|sont|ou)",
  en: "(the|of|and|is|are|with)",
} as const;

/**
 * Text of the page that reads as the other language, names and titles aside: those say their language themselves (RGAA 8.7).
 */
export const strangeWords = (page: Page, language: "fr" | "en"): Promise<string[]> =>
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
