import type * as z from "zod";
import type { upload as uploadSchema } from "../../../../shared/answers/reporting.ts";
import { ask } from "../../api/ask.ts";
import type { Evidence } from "./draft-form.ts";
import { evidenceTypeOf } from "./evidence-file.ts";
import { sha256Of } from "./sha256.ts";

type Upload = z.infer<typeof uploadSchema>;

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
