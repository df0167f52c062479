import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security.ts";

it("lets a page call the site and what it is told, and run nothing but the site's own files", () => {
  expect(contentSecurityPolicy({ connect: ["https://auth.example.fr", "https://s3.example.fr/evidence"] })).toBe(
    "default-src 'self'; connect-src 'self' https://auth.example.fr https://s3.example.fr/evidence; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  );
});

it("calls the site alone when it is told of nothing else", () => {
  expect(contentSecurityPolicy({ connect: [] })).toContain("connect-src 'self';");
});

it("allows no inline script, no eval, no other site's", () => {
  expect(contentSecurityPolicy({ connect: [] })).not.toMatch(/unsafe|script-src|https?:|\*/);
});
