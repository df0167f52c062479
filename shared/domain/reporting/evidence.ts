import type { FactOf } from "../../../events/catalogue.ts";
import { evidenceScheme } from "../../../events/facts/savings-reported.ts";
import { excerpt, type Finding } from "../../../events/refusal.ts";

/*
 * Evidence files: kept under the SHA-256 of their content, so that what a report cites cannot change, and the same file is
 * kept once.
 */

export const largestEvidenceBytes = 10 * 1024 * 1024;

/** Media types that are taken, each with the ending of its file names. */
export const evidenceTypes = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "text/csv": "csv",
  "text/plain": "txt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
} as const;

export type EvidenceType = keyof typeof evidenceTypes;

export type EvidenceFile = {
  readonly projectId: string;
  /** Of the content, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  readonly contentType: EvidenceType;
  readonly bytes: number;
};

/** A form to send the file with, straight to the store, before it expires. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

export const evidenceUri = (sha256: string): string => `${evidenceScheme}${sha256}`;

/** The files of our own store that a report cites: where, and under which SHA-256. */
const citedFiles = ({ data }: FactOf<"SavingsReported">) =>
  (data.lines ?? []).flatMap(({ evidence = [] }, line) =>
    (evidence ?? []).flatMap(({ uri, sha256 }, index) =>
      uri.startsWith(evidenceScheme)
        ? [{ path: `/data/lines/${line}/evidence/${index}`, named: uri.slice(evidenceScheme.length), sha256 }]
        : [],
    ),
  );

/** Cited files that are not in the store, or under another SHA-256 than the one stated. */
export const missingEvidence = async (
  report: FactOf<"SavingsReported">,
  isKept: (sha256: string) => Promise<boolean>,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const { path, named, sha256 } of citedFiles(report)) {
    if (sha256?.toLowerCase() !== named) {
      findings.push({
        path: `${path}/sha256`,
        expected: `the SHA-256 of the file, "${named}"`,
        found: excerpt(sha256),
      });
    } else if (!(await isKept(named))) {
      findings.push({
        path: `${path}/uri`,
        expected: "a file that was uploaded to this project",
        found: excerpt(named),
      });
    }
  }
  return findings;
};
