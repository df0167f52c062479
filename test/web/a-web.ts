import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { aLocal } from "../journeys/a-local.ts";
import { openBrowser } from "../journeys/browser.ts";
import { type Complaints, complaintsOf } from "./complaints.ts";
import { screenshot } from "./screenshot.ts";
import { settled } from "./settled.ts";

/** The business date of every visit: the fourth quarter of 2026 is over, and its reports are due in six weeks. */
export const today = "2027-01-04";

/** Who one can be, as the sign-in page names them; nobody when absent. */
export type Persona =
  | "Secrétariat 1"
  | "Secrétariat 2"
  | "Finances 1"
  | "Finances 2"
  | "Contrôle 1"
  | `Équipe projet ${number}, ${string}`;

type Look = {
  readonly width?: number;
  /** In a browser where the person was before: what the site lets it keep is not asked for again. Cheaper, for pages in a row. */
  readonly isReturning?: boolean;
};

export type Visit = {
  readonly page: Page;
  readonly complaints: Complaints;
  /** Opens an address of the site and waits until it stands. */
  open(path: string): Promise<void>;
};

const tokenKey = "trajectoire.token";

/** Signs in as a person does: by the page that asks who one is. */
const signIn = async (context: BrowserContext, url: string, persona: Persona): Promise<string> => {
  const page = await context.newPage();
  await page.goto(`${url}/declarations`);
  await page.getByRole("button", { name: persona }).first().click();
  await page.waitForFunction((key) => sessionStorage.getItem(key) !== null, tokenKey);
  const token = await page.evaluate((key) => sessionStorage.getItem(key), tokenKey);
  if (token === null) throw new Error(`${persona} did not get a token.`);
  await page.close();
  return token;
};

/** The local system and a Chromium, for all tests of a file; each visit is a window of its own that must end without a complaint. */
export const aWeb = ({ isEmpty = false } = {}) => {
  const local = aLocal({ isEmpty, variables: { TRAJECTOIRE_TODAY: today } });
  let opened: Browser | undefined;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(async () => opened?.close());
  const browser = (): Browser => {
    if (opened === undefined) throw new Error("The browser is asked for before it was opened.");
    return opened;
  };

  const tokens = new Map<Persona, Promise<string>>();
  const tokenOf = (persona: Persona): Promise<string> => {
    const ask = async (): Promise<string> => {
      const context = await browser().newContext();
      const token = await signIn(context, local.url, persona);
      await context.close();
      return token;
    };
    const token = tokens.get(persona) ?? ask();
    tokens.set(persona, token);
    return token;
  };

  const contextOf = async (persona: Persona | undefined): Promise<BrowserContext> => {
    const context = await browser().newContext({ locale: "fr-FR", acceptDownloads: true });
    if (persona === undefined) return context;
    // Once a window: what the page does with its token afterwards is the page's.
    await context.addInitScript(
      ([key, value]) => {
        if (sessionStorage.getItem("given") === null) sessionStorage.setItem(key, value);
        sessionStorage.setItem("given", "yes");
      },
      [tokenKey, await tokenOf(persona)] as const,
    );
    return context;
  };
  const returning = new Map<Persona | undefined, Promise<BrowserContext>>();
  const returningContextOf = (persona: Persona | undefined): Promise<BrowserContext> => {
    const context = returning.get(persona) ?? contextOf(persona);
    returning.set(persona, context);
    return context;
  };

  return {
    get url() {
      return local.url;
    },
    async visit(persona: Persona | undefined, { width = 1280, isReturning = false }: Look = {}): Promise<Visit> {
      const context = await (isReturning ? returningContextOf(persona) : contextOf(persona));
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      const complaints = complaintsOf(page, local.url);
      onTestFinished(async ({ task }) => {
        if (task.result?.state === "fail") await screenshot(page, `failed-${task.id}`);
        await (isReturning ? page : context).close();
        expect(complaints.all()).toEqual([]);
      });
      return {
        page,
        complaints,
        async open(path) {
          await page.goto(local.url + path);
          await settled(page);
        },
      };
    },
  };
};
