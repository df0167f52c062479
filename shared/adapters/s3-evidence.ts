import { createHash } from "node:crypto";
import { GetObjectCommand, HeadObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { EvidenceStore } from "../domain/ports.ts";
import { sha256 as hashOf } from "./content-hash.ts";

const minutes = 10;

/** The project's id may be longer than a key: its hash stands for it. */
const keyOf = (projectId: string, sha256: string): string => `${hashOf(projectId).slice(0, 32)}/${sha256}`;

const base64Of = (sha256: string): string => Buffer.from(sha256, "hex").toString("base64");

/** Evidence in a private bucket. S3 itself holds the form to its type, its size and its SHA-256. */
export const s3Evidence = (bucket: string): EvidenceStore => {
  let made: S3Client | undefined;
  const client = (): S3Client => {
    made ??= new S3Client({ forcePathStyle: true });
    return made;
  };
  const sumOf = async (Key: string): Promise<string> => {
    const { Body } = await client().send(new GetObjectCommand({ Bucket: bucket, Key }));
    const content = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return createHash("sha256").update(content).digest("base64");
  };
  return {
    async uploadForm({ projectId, sha256, contentType, bytes }) {
      const checked = {
        "Content-Type": contentType,
        "x-amz-checksum-algorithm": "SHA256",
        "x-amz-checksum-sha256": base64Of(sha256),
      };
      return createPresignedPost(client(), {
        Bucket: bucket,
        Key: keyOf(projectId, sha256),
        Conditions: [["content-length-range", bytes, bytes]],
        Fields: checked,
        Expires: minutes * 60,
      });
    },

    async isKept(projectId, sha256) {
      try {
        const Key = keyOf(projectId, sha256);
        const head = await client().send(new HeadObjectCommand({ Bucket: bucket, Key, ChecksumMode: "ENABLED" }));
        /* The store's own word for the content; where it gives none, ours: what is cited is never another file. */
        const sum = head.ChecksumSHA256 ?? (await sumOf(Key));
        return sum === base64Of(sha256);
      } catch (error) {
        /* Without the right to list, S3 says 403 of what is not there. */
        if (error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0))
          return false;
        throw error;
      }
    },

    async download(projectId, sha256, fileName) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: keyOf(projectId, sha256),
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        ResponseContentType: "application/octet-stream",
      });
      const expiresInSeconds = minutes * 60;
      return { url: await getSignedUrl(client(), command, { expiresIn: expiresInSeconds }), expiresInSeconds };
    },
  };
};
