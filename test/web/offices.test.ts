import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { answerOf } from "../journeys/local-process.ts";
import { aHand } from "./a-hand.ts";
import { aWeb } from "./a-web.ts";
import { findings, findingsInTheDark } from "./accessible.ts";
import { aLaureate } from "./given.ts";
import { screenshot } from "./screenshot.ts";
import { settled } from "./settled.ts";
import { textOf } from "./text-of.ts";

/* The offices at work: finance pays and reviews, the secretariat watches and decides, an auditor checks. */

const web = aWeb();
beforeAll(() => aLaureate(web.url, "a-payer", "À payer"), 60_000);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name });
const main = (page: Page) => textOf(page.locator("main"));

describe("finance", () => {
  test("orders a tranche as one person, approves it as another, and sees it paid", async () => {
    const first = await web.visit("Finances 1");
    const second = await web.visit("Finances 2");
    const hand = aHand();
    await first.open("/versements");
    await screenshot(first.page, "versements-prets");
    await hand.press(link(first.page, "Ouvrir la tranche t2 de À payer"));
    await hand.type(first.page.getByLabel("Le même montant, saisi une seconde fois (€)"), "500 000,00");
    await hand.press(button(first.page, "Vérifier l’ordre"));
    await first.page.getByRole("heading", { name: "Vérifiez avant de déclencher" }).waitFor();
    expect(await findings(first.page)).toEqual([]);
    await hand.press(button(first.page, "Déclencher le versement"));
    await first.page.getByText("Ordre enregistré").first().waitFor();
    expect(await main(first.page)).toContain("C’est votre ordre : vous ne pouvez pas l’approuver");

    await second.open("/versements?onglet=a-co-signer");
    await hand.press(link(second.page, "Ouvrir la tranche t2 de À payer"));
    await hand.tick(second.page.getByRole("radio", { name: /^Approuver/ }));
    await hand.type(second.page.getByLabel("Montant approuvé (€)"), "500 000,00");
    expect(await findings(second.page)).toEqual([]);
    await hand.press(button(second.page, "Approuver et verser"));
    await second.page.getByText("Versement enregistré", { exact: true }).waitFor();
    hand.tell("A payment ordered and approved");
    await screenshot(second.page, "versement-paye");
    await second.open("/versements?onglet=payes");
    expect(await main(second.page)).toContain("À payer");
    expect(JSON.parse(await answerOf(web.url, "/api/projects/a-payer")).paidCents).toBe(200_000_000);
  });

  test("is stopped by a second amount that differs, in the words of the page", async () => {
    const { page, open } = await web.visit("Finances 1");
    await open("/versements/france-cloud/t4");
    await page.getByLabel("Le même montant, saisi une seconde fois (€)").fill("1");
    await button(page, "Vérifier l’ordre").click();
    await page.getByRole("heading", { name: /Il y a/ }).waitFor();
    expect(await main(page)).toContain("Le second montant diffère du premier");
    expect(await page.title()).toMatch(/^Erreur/);
    expect(await findings(page)).toEqual([]);
  });

  test("validates a report after reading what it changes, and the team sees it accepted", async () => {
    const { page, open } = await web.visit("Finances 1");
    await open("/validations");
    await link(page, /Examiner la déclaration T3 2026 de Améliorations/).click();
    await page.getByRole("radio", { name: /^Valider telle que déclarée/ }).check();
    await page.getByRole("table", { name: /sans puis avec cette décision/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, "Enregistrer la décision").click();
    await page
      .getByText(/– Enregistré/)
      .first()
      .waitFor();
    const team = await web.visit("Équipe projet 1, Améliorations");
    await team.open("/declarations");
    await team.page.getByRole("row", { name: /T3 2026 Validée comme déclarée/ }).waitFor();
  });
});

describe("the secretariat", () => {
  test("goes from the portfolio to a laureate, explains a figure, handles its alert and records a decision", async () => {
    const { page, open } = await web.visit("Secrétariat 1");
    await open("/portefeuille");
    expect(await main(page)).toMatch(/1 € arrivé à échéance rapporte\s+0,\d\d €/);
    await button(page, /^Manqué 3 lauréats/).click();
    await page.getByText("3 lauréats", { exact: true }).first().waitFor();
    expect(new URL(page.url()).search).not.toBe("");
    await page.goBack();
    await page.getByText("18 lauréats", { exact: true }).first().waitFor();
    await page.getByRole("rowheader").getByRole("link", { name: "Health Data Hub" }).click();
    await page
      .getByText(/il manque\s9,3\sM€/)
      .first()
      .waitFor();

    await button(page, /Statut : Manqué/).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Le vérifier vous-même").waitFor();
    expect(await textOf(dialog)).toContain("la première règle vérifiée");
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    await screenshot(page, "expliquer-un-chiffre");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    await link(page, /^Traiter/).click();
    await button(page, "Je la reprends à Secrétariat 2 (personne fictive)").click();
    await page.getByText("Vous vous en occupez.").waitFor();
    await button(page, "Reporter…").click();
    await page.getByRole("textbox", { name: "Reporter jusqu’au" }).fill("15/01/2027");
    await page.getByRole("textbox", { name: "Motif" }).fill("Réponse du lauréat attendue.");
    await button(page, /^Reporter$/).click();
    const told = page.getByRole("listitem").filter({ hasText: "Alerte reportée au 15/01/2027" });
    await told.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("Vous vous en occupez.").waitFor();

    await link(page, "Noter une décision").click();
    await page.getByRole("textbox", { name: "Date de la décision" }).fill("4/1/2027");
    await page.getByRole("textbox", { name: "Objet" }).fill("Plan de redressement demandé");
    await page.getByRole("checkbox", { name: /^A16/ }).check();
    await button(page, "Enregistrer la décision").click();
    await page
      .getByText(/– Enregistré/)
      .first()
      .waitFor();
    await open("/laureats/health-data-hub/historique");
    expect(await main(page)).toContain("Plan de redressement demandé");
  });
});

describe("an auditor", () => {
  test("finds a past figure again, has it explained, and exports what the page shows", async () => {
    const { page, open } = await web.visit("Contrôle 1");
    const past = "au=2022-06-30&connu=2022-07-15";
    await open(`/portefeuille?${past}`);
    expect(await main(page)).toContain("Vous consultez le passé");
    const { projects } = JSON.parse(await answerOf(web.url, "/api/projects?asOf=2022-06-30&knownAt=2022-07-15"));
    const saved = page.waitForEvent("download");
    await button(page, "CSV (Excel)").click();
    const csv = await readFile(await (await saved).path(), "utf8");
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const { position } = projects.find(({ projectId }: { projectId: string }) => projectId === "health-data-hub");
    const row = csv.split(/\r?\n/).find((line) => line.includes("Health Data Hub")) ?? "";
    const matured = `${Math.trunc(position.maturedCents / 100)},${String(position.maturedCents % 100).padStart(2, "0")}`;
    expect(row.split(";").map((cell) => cell.replaceAll(/[^\d,]/g, ""))).toContain(matured);
    expect(csv).toMatch(/simul/);

    await page.getByRole("rowheader").getByRole("link", { name: "Health Data Hub" }).click();
    await page.waitForURL(/\/laureats\/health-data-hub/);
    await settled(page);
    expect(page.url()).toContain(past);
    expect(await link(page, "Noter une décision").count()).toBe(0);
    await button(page, /Expliquer ce chiffre/)
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Le vérifier vous-même").waitFor();
    expect(await textOf(dialog)).toContain("--as-of 2022-06-30 --known-at 2022-07-15");
    await page.keyboard.press("Escape");
    await button(page, "Revenir à aujourd’hui").click();
    await page.getByText("Vous consultez le passé").waitFor({ state: "detached" });
  });
});
