import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { aHand } from "./a-hand.ts";
import { aWeb, type Persona } from "./a-web.ts";
import { findings } from "./accessible.ts";
import { aLaureate } from "./given.ts";
import { strangeWords } from "./language-of-words.ts";
import { screenshot } from "./screenshot.ts";
import { tabTo } from "./tab-to.ts";
import { textOf } from "./text-of.ts";

/* A project team reports its quarter: as it should go, with the keyboard alone, on a narrow screen, and when things go wrong. */

const web = aWeb();

const three: Persona = "Équipe projet 1, Trois postes";
const pair = ["Équipe projet 1, Deux personnes", "Équipe projet 2, Deux personnes"] as const;

beforeAll(async () => {
  await aLaureate(web.url, "trois-postes", "Trois postes");
  await aLaureate(web.url, "deux-personnes", "Deux personnes");
}, 60_000);

const amount = (page: Page, stream: string) =>
  page.getByRole("textbox", { name: `Montant net du trimestre en euros, ${stream}` });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const recorded = (page: Page) =>
  page
    .getByText(/– Enregistré/)
    .first()
    .waitFor();
const lastStep = (page: Page) => page.getByRole("heading", { name: /Étape 3 sur 3/ }).waitFor();
const draftOf = (projectId: string): string => `/laureats/${projectId}/declarations/nouvelle?trimestre=2026-T4`;

const attest = async (page: Page): Promise<void> => {
  const seen = page.getByRole("checkbox", { name: /J’ai lu ces points/ });
  if ((await seen.count()) > 0) await seen.check();
  await page.getByRole("checkbox", { name: /J’atteste sur l’honneur/ }).check();
};

describe("a project team", () => {
  test("reports a quarter of three streams from what is due, and sees that it waits for a review", async () => {
    const { page, open } = await web.visit(three);
    const hand = aHand();
    await open("/declarations");
    await hand.press(page.getByRole("link", { name: "Déclarer le T4 2026" }));
    await hand.press(button(page, "Continuer"));
    await hand.type(amount(page, "Hébergement"), "215 400,00");
    await hand.type(amount(page, "Licences"), "85000");
    await hand.type(amount(page, "Éditique"), "120k");
    expect(await textOf(page.locator("main"))).toContain("= 120 000,00 €");
    await hand.press(button(page, "Vérifier et continuer"));
    await lastStep(page);
    expect(await textOf(page.locator("main"))).toContain("420 400,00 €");
    expect(await findings(page)).toEqual([]);
    await screenshot(page, "declarer-etape-3");
    await hand.tick(page.getByRole("checkbox", { name: /J’atteste sur l’honneur/ }));
    await hand.press(button(page, "Attester et envoyer"));
    await recorded(page);
    hand.tell("A quarter of three streams reported");
    await page.getByRole("link", { name: "Suivre cette déclaration" }).click();
    await page.getByRole("row", { name: /T4 2026 En attente d’examen/ }).waitFor();
  });

  test("is told at the field what could not be read, with both readings, and loses nothing", async () => {
    const { page, open } = await web.visit("Équipe projet 1, Lauréat à compléter (n° 9)");
    await open(draftOf("a-completer-09"));
    await button(page, "Continuer").click();
    await amount(page, "Loyers et charges").fill("1,234");
    await button(page, "Vérifier et continuer").click();
    const summary = page.getByRole("heading", { name: /Il y a (un|\d+) problème/ });
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Erreur/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("problème");
    expect(await findings(page)).toEqual([]);
    expect(await amount(page, "Loyers et charges").inputValue()).toBe("1,234");
    await button(page, /1 234/).first().click();
    expect(await amount(page, "Loyers et charges").inputValue()).toMatch(/^1.234,00$/);
  });

  test("reports in English, its own words kept in French", async () => {
    const { page, open } = await web.visit("Équipe projet 1, Logiciels en mode");
    await open("/en/declarations");
    await page.getByRole("link", { name: "Report Q4 2026" }).first().click();
    await button(page, "Continue").click();
    const field = page.getByRole("textbox", { name: /Net amount of the quarter in euros/ });
    for (const [index, typed] of ["1,600,000.00", "1020k"].entries()) await field.nth(index).fill(typed);
    await button(page, "Check and continue").click();
    await page.getByRole("heading", { name: /Step 3 of 3/ }).waitFor();
    expect(await strangeWords(page, "en")).toEqual([]);
    const seen = page.getByRole("checkbox", { name: /I have read these points/ });
    if ((await seen.count()) > 0) await seen.check();
    await page.getByRole("checkbox", { name: /I declare on my honour/ }).check();
    await button(page, "Declare and send").click();
    await page
      .getByText(/– Recorded/)
      .first()
      .waitFor();
  });
});

describe("with the keyboard alone", () => {
  test("a quarter is reported: every control is reached, in order, by Tab", async () => {
    const { page, open } = await web.visit("Équipe projet 1, Health Data Hub");
    const { keyboard } = page;
    await open(draftOf("health-data-hub"));
    await tabTo(page, button(page, "Continuer"));
    await keyboard.press("Enter");
    await amount(page, "Extractions de données mutualisées").waitFor();
    await tabTo(page, amount(page, "Extractions de données mutualisées"));
    await keyboard.type("130 000,00");
    await tabTo(page, button(page, "Vérifier et continuer"));
    await keyboard.press("Enter");
    await lastStep(page);
    const seen = page.getByRole("checkbox", { name: /J’ai lu ces points/ });
    if ((await seen.count()) > 0) {
      await tabTo(page, seen);
      await keyboard.press("Space");
    }
    await tabTo(page, page.getByRole("checkbox", { name: /J’atteste sur l’honneur/ }));
    await keyboard.press("Space");
    await tabTo(page, button(page, "Attester et envoyer"));
    await keyboard.press("Enter");
    await recorded(page);
  });
});

describe("on a screen of 320 px", () => {
  test("a quarter is reported, and no step is wider than the screen", async () => {
    const { page, open } = await web.visit("Équipe projet 1, Numérique en détention", { width: 320 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await open("/declarations");
    await page.getByRole("link", { name: "Déclarer le T4 2026" }).click();
    await button(page, "Continuer").click();
    await amount(page, "Saisie des bons de cantine").fill("900 000");
    await amount(page, "Rendez-vous de parloir par téléphone").fill("500 000");
    expect(await width()).toBeLessThanOrEqual(320);
    await screenshot(page, "declarer-320");
    await button(page, "Vérifier et continuer").click();
    await lastStep(page);
    expect(await width()).toBeLessThanOrEqual(320);
    await attest(page);
    await button(page, "Attester et envoyer").click();
    await recorded(page);
    expect(await width()).toBeLessThanOrEqual(320);
  });
});

describe("when things go wrong", () => {
  test("an answer that never comes keeps what was typed, and a second try sends it once", async () => {
    const { page, complaints, open } = await web.visit("Équipe projet 1, Lauréat à compléter (n° 16)");
    complaints.expects(/ERR_FAILED/);
    await open(draftOf("a-completer-16"));
    await button(page, "Continuer").click();
    await page.route("**/api/projects/*/drafts/*", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await amount(page, "Frais de déplacement").fill("300 000");
    await amount(page, "Flotte automobile partagée").fill("100 000");
    await button(page, "Vérifier et continuer").click();
    await page.getByText("Le brouillon n’a pas pu être enregistré").waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await textOf(page.locator("main"))).toContain("400 000,00");
    await page.unroute("**/api/projects/*/drafts/*");
    await button(page, "Réessayer maintenant").click();
    await page.getByText(/Brouillon enregistré à/).waitFor();
    await button(page, "Vérifier et continuer").click();
    await lastStep(page);
    await attest(page);
    // The request goes through and its answer is lost: sent again with its key, it is one report.
    await page.route("**/submission", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button(page, "Attester et envoyer").click();
    await page.getByRole("heading", { name: /problème/ }).waitFor();
    await page.unroute("**/submission");
    await button(page, "Attester et envoyer").click();
    await recorded(page);
    await open("/laureats/a-completer-16/declarations");
    expect(await page.getByRole("row", { name: /T4 2026/ }).count()).toBe(1);
  });

  test("a session that expires is renewed beside the page, which keeps every word and sends it", async () => {
    const { page, complaints, open } = await web.visit("Équipe projet 1, Intelligence Emploi");
    complaints.expects(/401/);
    await open(draftOf("intelligence-emploi"));
    await button(page, "Continuer").click();
    await amount(page, "Temps des conseillers libéré").fill("1 500 000");
    await amount(page, "Prestations externes évitées").fill("800 000");
    await page.evaluate(() => sessionStorage.setItem("trajectoire.token", "expired"));
    await button(page, "Vérifier et continuer").click();
    await page.getByRole("dialog", { name: "Votre session a expiré" }).waitFor();
    const aside = page.waitForEvent("popup");
    await button(page, "Se reconnecter").click();
    const window = await aside;
    await window.getByRole("button", { name: "Équipe projet 1, Intelligence Emploi" }).click();
    await lastStep(page);
    expect(await textOf(page.locator("main"))).toContain("2 300 000,00");
    await attest(page);
    await button(page, "Attester et envoyer").click();
    await recorded(page);
  });

  test("two people who edit one draft see both versions, and neither loses a word", async () => {
    const [first, second] = [await web.visit(pair[0]), await web.visit(pair[1])];
    second.complaints.expects(/412/);
    await first.open(draftOf("deux-personnes"));
    await button(first.page, "Continuer").click();
    await amount(first.page, "Hébergement").fill("200 000");
    await button(first.page, "Enregistrer le brouillon").click();
    await first.page.getByText(/Brouillon enregistré à/).waitFor();

    await second.open("/laureats/deux-personnes/declarations/2026-T4");
    await amount(second.page, "Licences").fill("90 000");
    await amount(first.page, "Licences").fill("80 000");
    await button(first.page, "Enregistrer le brouillon").click();
    await first.page.getByText(/Brouillon enregistré à/).waitFor();
    await button(second.page, "Enregistrer le brouillon").click();

    const { page } = second;
    await page.getByText("Deux versions de ce brouillon").waitFor();
    const both = await textOf(page.locator("main"));
    expect(both).toMatch(/90 000/);
    expect(both).toMatch(/80 000/);
    expect(await findings(page)).toEqual([]);
    await screenshot(page, "deux-versions");
    await page
      .getByRole("group", { name: /Licences/ })
      .getByRole("radio", { name: "Votre version" })
      .check();
    await button(page, "Garder ces choix et continuer").click();
    await page.getByText(/Brouillon enregistré à/).waitFor();
    expect(await amount(page, "Licences").inputValue()).toMatch(/^90.000/);
    expect(await amount(page, "Hébergement").inputValue()).toMatch(/^200.000/);
  });
});
