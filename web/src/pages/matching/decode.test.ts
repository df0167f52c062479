import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const bytesOf = (...bytes: number[]): ArrayBuffer => new Uint8Array(bytes).buffer;

test("a file is read as UTF-8, its mark left out, and as windows-1252 when it is none", () => {
  expect(decode(bytesOf(0x52, 0xc3, 0xa9, 0x66))).toBe("Réf");
  expect(decode(bytesOf(0xef, 0xbb, 0xbf, 0x52, 0xc3, 0xa9, 0x66))).toBe("Réf");
  expect(decode(bytesOf(0x52, 0xe9, 0x66))).toBe("Réf");
});
