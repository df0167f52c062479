import { expect, test } from "vitest";
import { evidenceTypes, largestEvidenceBytes } from "../../../../shared/domain/reporting/evidence.ts";
import { evidenceEndings, evidenceFault, evidenceTypeOf, largestEvidenceMegabytes } from "./evidence-file.ts";
import { sha256Of } from "./sha256.ts";

test("the page takes what the API takes", () => {
  expect(new Set(Object.values(evidenceEndings))).toEqual(new Set(Object.keys(evidenceTypes)));
  expect(largestEvidenceMegabytes * 1024 * 1024).toBe(largestEvidenceBytes);
});

test("a file is known by the end of its name, and refused before it is sent", () => {
  expect(evidenceTypeOf("Facture été.PDF")).toBe("application/pdf");
  expect(evidenceFault({ name: "page.html", size: 5 })).toBe("type");
  expect(evidenceFault({ name: "a.pdf", size: 0 })).toBe("empty");
  expect(evidenceFault({ name: "a.pdf", size: largestEvidenceBytes + 1 })).toBe("size");
  expect(evidenceFault({ name: "a.pdf", size: largestEvidenceBytes })).toBeUndefined();
});

test("the fingerprint is SHA-256 in lower-case hexadecimal digits", async () => {
  expect(await sha256Of(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
