/*
 * Which files can be evidence, as it is known before anything is sent.
 */

/** Media types the API takes, by the ending of the file's name; `evidence-file.test.ts` holds them to the API's own list. */
export const evidenceEndings: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  csv: "text/csv",
  txt: "text/plain",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odt: "application/vnd.oasis.opendocument.text",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export const largestEvidenceMegabytes = 10;

/** By its name: what a browser says of a file's type depends on what is installed beside it. */
export const evidenceTypeOf = (fileName: string): string | undefined =>
  evidenceEndings[fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase()];

/** Why a file is not taken, before anything is sent. */
export const evidenceFault = ({ name, size }: Pick<File, "name" | "size">): "type" | "size" | "empty" | undefined => {
  if (evidenceTypeOf(name) === undefined) return "type";
  if (size === 0) return "empty";
  return size > largestEvidenceMegabytes * 1024 * 1024 ? "size" : undefined;
};
