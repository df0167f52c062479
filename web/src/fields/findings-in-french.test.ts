import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inFrench } from "./findings-in-french.ts";

/** Where rules say what they expected of what people type. */
const rooms = ["events", "shared/domain/acts", "shared/domain/orders", "shared/domain/rights"];

const filesOf = (room: string): string[] =>
  readdirSync(room)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => `${room}/${name}`);

const saidIn = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\b(?:error|expected): "([^"]+)"|finding\("[^"]*", "([^"]+)"/g)].flatMap(
    ([, error, finding]) => error ?? finding ?? [],
  );

test("every phrase that a refusal says has its French", () => {
  const english = [
    ...rooms.flatMap(filesOf),
    "functions/api/order-request.ts",
    "functions/api/people-routes.ts",
  ].flatMap(saidIn);
  expect(english.length).toBeGreaterThan(30);
  expect(english.filter((phrase) => inFrench(phrase) === phrase)).toEqual([]);
});

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, " ");

test.each([
  ["at most 870000000 cents in all, the award", "au plus 8 700 000,00 € en tout (dotation)"],
  [
    "600000000 cents paid or ordered, 900000000 with this payment, 270000000 left before it",
    "6 000 000,00 € versés ou ordonnés, 9 000 000,00 € avec ce versement ; il reste 2 700 000,00 € avant lui",
  ],
  [
    "every report that is due (or `override` with a reason, by both persons)",
    "toutes les déclarations échues (ou dérogation motivée des deux personnes)",
  ],
  ["nothing reported for 2021-01 to 2021-03, 2022-06", "rien de déclaré pour T1 2021, juin 2022"],
  ["abandoned on 2020-12-10", "abandonné le 10/12/2020"],
  [
    'a baseline or evidence, and post counts where posts were counted before (rule A23), for s1; or `accepted` amounts that leave it out or take it as non-cash; or "changes-requested"',
    "une référence ou une pièce, et le décompte des postes s’il était tenu (règle A23), pour s1 ; ou des montants retenus qui l’écartent ou le classent en gain non monétisé ; ou un renvoi à l’équipe",
  ],
  ['"2026-13-01"', '"2026-13-01"'],
])("%s", (english, french) => expect(plain(inFrench(english))).toBe(french));
