import type { Content } from "./draft-form.ts";
import { fields } from "./unknown-content.ts";

/*
 * What is typed and not saved yet, in this tab: it outlives a reload, a crash and a sign-in that takes the whole page.
 */

export type Kept = {
  /** The saved version it was typed on. */
  readonly version: number;
  readonly at: string;
  readonly content: Content;
};

/** One person's typing in one report. */
export const keptName = (personId: string | null, projectId: string, reportId: string): string =>
  `saisie ${JSON.stringify([personId, projectId, reportId])}`;

export const readKept = (name: string): Kept | undefined => {
  try {
    const { version, at, content } = fields(JSON.parse(sessionStorage.getItem(name) ?? "null"));
    return typeof version === "number" && typeof at === "string"
      ? { version, at, content: fields(content) }
      : undefined;
  } catch {
    // A browser that keeps nothing: the page itself still does.
    return undefined;
  }
};

export const keep = (name: string, kept: Kept): void => {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // The same.
  }
};

export const forget = (name: string): void => {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // The same.
  }
};
