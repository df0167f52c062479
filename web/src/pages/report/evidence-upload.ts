import type * as z from "zod";
import type { upload as uploadSchema } from "../../../../shared/answers/reporting.ts";
import { ask } from "../../api/ask.ts";
import type { Evidence } from "./draft-form.ts";
import { sha256Of } from "./sha256.ts";

type Upload = z.infer<typeof uploadSchema>;

/** Media types the API takes, by the ending of the file's name; `evidence-upload.test.ts` holds them to the API's own list. */
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

type Following = { readonly signal: AbortSignal; readonly onProgress: (part: number) => void };

/** With XMLHttpRequest: `fetch` does not say how far an upload is. */
const send = (
  { url, fields }: NonNullable<Upload["upload"]>,
  file: File,
  { signal, onProgress }: Following,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file);
    const request = new XMLHttpRequest();
    const fail = (): void => reject(new Error(`The store answered ${request.status}.`));
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () => (request.status < 300 ? resolve() : fail()));
    request.addEventListener("error", fail);
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", url);
    request.send(form);
  });

/** Puts a file into the project's store, once for the same content, and gives what a line cites. */
export const uploadEvidence = async (projectId: string, file: File, following: Following): Promise<Evidence> => {
  const sha256 = await sha256Of(await file.arrayBuffer());
  const { uri, upload } = await ask<Upload>(`/api/projects/${encodeURIComponent(projectId)}/evidence`, {
    method: "POST",
    body: { contentType: evidenceTypeOf(file.name), bytes: file.size, sha256 },
    signal: following.signal,
  });
  if (upload !== null) await send(upload, file, following);
  return { label: file.name, uri, sha256 };
};
