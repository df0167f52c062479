import { describe, expect, it } from "vitest";
import { checkOrigin } from "./known-origin.ts";

const asked = (secret: string | undefined, header?: string) => () =>
  checkOrigin(secret, new Headers(header === undefined ? {} : { "x-origin-verify": header }));

describe("an API behind CloudFront", () => {
  it("answers CloudFront", () => {
    expect(asked("a-secret", "a-secret")).not.toThrow();
  });

  it.each([undefined, "", "another", "a-secre", "a-secrett", "A-secret"])("refuses a caller that says %s", (header) => {
    expect(asked("a-secret", header)).toThrow(expect.objectContaining({ status: 403 }));
  });

  it("refuses everybody when its secret is blank: that is a fault, not an open door", () => {
    expect(asked("", "")).toThrow("ORIGIN_SECRET");
  });
});

it("answers whoever asks where there is no front, as on one machine", () => {
  expect(asked(undefined)).not.toThrow();
});
