import { expect, test } from "vitest";
import { natureWords } from "../../explain/state-words.ts";
import { formatIn } from "../../language/format.ts";
import { placeText, valueText } from "./change-text.ts";
import { fieldWords } from "./field-words.ts";

const place = (path: string): string =>
  placeText(path, fieldWords.fr, natureWords.fr, (id) => (id === "hosting" ? "Hébergement" : id));

test("a place is named by its field, its stream and its year", () => {
  expect(place("/streams/hosting recurring/annualPlan/2022")).toBe("Poste Hébergement (pérenne), Plan 2022");
  expect(place("/tranches/t4/plannedOn")).toBe("Tranche t4, Date prévue");
  expect(place("/reason")).toBe("Motif");
  expect(place("/somethingNew")).toBe("somethingNew");
});

test("cents are euros, dates are written out, nothing is said", () => {
  const format = formatIn("fr");
  const text = (path: string, value: unknown): string =>
    valueText(path, value, format, "rien").replaceAll(/[\u202f\u00a0]/g, " ");
  expect(text("/streams/hosting recurring/annualPlan/2022", 123_400)).toBe("1 234,00 €");
  expect(text("/tranches/t4/amountCents", 100)).toBe("1,00 €");
  expect(text("/signedOn", "2022-03-03")).toBe("03/03/2022");
  expect(text("/version", 2)).toBe("2");
  expect(text("/reason", null)).toBe("rien");
});
