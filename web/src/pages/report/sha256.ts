/** 64 hexadecimal digits in lower case. */
export const sha256Of = async (content: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
