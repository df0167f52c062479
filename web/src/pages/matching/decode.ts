/** The text of a file as accounting systems write them: UTF-8, with or without its mark, or windows-1252. */
export const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};
