import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { ObjectStore } from "./dynamo-rejected.ts";

/** Objects of one private bucket. The client is made on first use: most batches never need it. */
export const s3Objects = (bucket: string): ObjectStore => {
  let client: S3Client | undefined;
  return {
    async put(key, body) {
      client ??= new S3Client({ forcePathStyle: true });
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: "application/json" }),
      );
    },
  };
};
