/**
 * The body inside `content-encoding: aws-chunked`, which SDKs use for streams: each chunk is its length in hexadecimal, perhaps
 * a signature, and the bytes; a chunk of none ends it, and trailing checksums follow. Undefined if it is cut short.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export const decodeAwsChunked = (encoded: Buffer): Buffer | undefined => {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = encoded.indexOf("\r\n", at);
    if (lineEnd < 0) return undefined;
    const [size = ""] = encoded.toString("latin1", at, lineEnd).split(";");
    if (!/^[0-9a-fA-F]{1,8}$/.test(size)) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    const start = lineEnd + 2;
    if (start + length > encoded.length) return undefined;
    parts.push(encoded.subarray(start, start + length));
    at = start + length + 2;
  }
};
