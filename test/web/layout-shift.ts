import type { Page } from "playwright-core";

/* How much of a page moved while it loaded, as browsers measure it (cumulative layout shift). */

declare global {
  interface Window {
    layoutShifts?: { readonly value: number; readonly moved: readonly string[] }[];
  }
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
}

/** From the next page on. */
export const watchLayoutShift = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.layoutShifts = [];
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === "layout-shift";
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries().filter(isShift)) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : ""));
        window.layoutShifts?.push({ value: entry.value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

/** The sum of what moved, and what it was when it is too much. */
export const layoutShiftOf = async (page: Page): Promise<{ score: number; moved: string[] }> => {
  const shifts = await page.evaluate(() => window.layoutShifts ?? []);
  return {
    score: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ moved }) => moved),
  };
};
