import { afterEach, expect, test, vi } from "vitest";
import { parisDate } from "../domain/instant.ts";
import { businessClock } from "./clock.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test("the business day stays what it was set to, also in the hour when Paris is a day ahead of Greenwich", () => {
  vi.useFakeTimers();
  vi.stubEnv("TRAJECTOIRE_TODAY", "2023-01-31");
  for (const now of ["2026-11-25T22:59:59Z", "2026-11-25T23:30:00Z", "2026-07-01T22:30:00Z", "2026-10-25T22:59:00Z"]) {
    vi.setSystemTime(now);
    expect(parisDate(businessClock().now())).toBe("2023-01-31");
  }
  vi.setSystemTime("2026-11-25T09:15:00Z");
  expect(businessClock().now().toISOString()).toBe("2023-01-31T09:15:00.000Z");
});
