import { describe, expect, test } from "vitest";
import type { AlertDetail } from "../alert-event.ts";
import { alertLetter, digestLetter } from "./compose.ts";

const detail = (data: Partial<AlertDetail["data"]> = {}, origin?: string): AlertDetail => ({
  metadata: {
    id: `A12#p#first-report/1/${data.kind ?? "raised"}`,
    version: 1,
    actor: "trajectoire",
    ...(origin ? { origin } : {}),
  },
  data: {
    alertId: "A12#p#first-report",
    rule: "A12",
    ruleVersion: 1,
    settingsVersion: 0,
    object: "first-report",
    projectId: "p",
    title: "Projet <P> & Cie",
    episode: 1,
    kind: "raised",
    severity: "critical",
    since: "2022-01-15",
    on: "2022-01-16",
    mustAct: "project-team",
    figures: { matured: { kind: "cents", value: 379_885_000 }, since: { kind: "date", value: "2022-01-15" } },
    ...data,
  },
});

const site = "https://ftap.example.fr";
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the mail of an alert", () => {
  test("says why with the figures, since when, what closes it, who must act, and where", () => {
    const { subject, text } = alertLetter(detail(), site, "fr");
    expect(subject).toBe(
      "[Trajectoire] Critique – Euros échus, aucune économie validée : Projet <P> & Cie (A12#p#first-report)",
    );
    expect(spaced(text)).toBe(
      [
        [
          "Critique – Euros échus, aucune économie validée : Projet <P> & Cie",
          "A12 (version 1), nouvelle. Depuis le 15/01/2022.",
          "3 798 850,00 € échus depuis le 15/01/2022, et aucune déclaration validée à ce jour.",
          "Ce qui la fermera : La première déclaration validée.",
          "Qui doit agir : l'équipe projet.",
          "https://ftap.example.fr/alertes?alerte=A12%23p%23first-report",
        ].join("\n"),
        "Vous recevez ce message parce que le fonds vous compte parmi les personnes à prévenir. Une alerte se ferme d'elle-même quand sa cause cesse.",
      ].join("\n\n"),
    );
  });

  test("in English, leads to the English page", () => {
    const { text, html } = alertLetter(detail(), site, "en");
    expect(spaced(text)).toContain("€3,798,850.00 matured since 15 January 2022, and no report validated to this day.");
    expect(text).toContain("https://ftap.example.fr/en/alertes?alerte=A12%23p%23first-report");
    expect(html).toContain('<html lang="en">');
  });

  test("holds no markup of anybody's making, one first heading, and links that say where they lead", () => {
    const { html } = alertLetter(detail(), site, "fr");
    expect(html).not.toContain("<P>");
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<a href="[^"]+">Ouvrir l&#39;alerte : Critique/);
    expect(html).not.toMatch(/<(img|script|link|style)\b/);
  });

  test("says that its data is simulated, first", () => {
    expect(alertLetter(detail({}, "simulation"), site, "fr").text).toMatch(/^Données simulées : rien de ce qui suit/);
  });
});

test("a digest puts what its reader must do first, the worst before the others", () => {
  const details = [
    detail({ kind: "cleared", severity: "major", alertId: "A12#q#first-report", projectId: "q", title: "Q" }),
    detail({ severity: "minor", alertId: "A12#r#first-report", projectId: "r", title: "R" }),
    detail({ severity: "major", mustAct: "secretariat", alertId: "A12#s#first-report", projectId: "s", title: "S" }),
  ];
  const { subject, text } = digestLetter(
    details,
    { site, day: "2022-01-17", isToDo: (actor) => actor === "project-team" },
    "fr",
  );
  expect(subject).toBe("[Trajectoire] Alertes du 17/01/2022 : 2 nouvelles, 1 close");
  const headings = text.split("\n").filter((line) => /^==|–/.test(line));
  expect(headings.map((line) => line.replace(/Euros.*: /, ""))).toEqual([
    "== À vous d'agir ==",
    "Mineure – R",
    "== Pour information ==",
    "Majeure – Q",
    "Majeure – S",
  ]);
});
