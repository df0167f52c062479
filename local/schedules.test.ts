import { expect, onTestFinished, test, vi } from "vitest";
import type { Schedule } from "../infra/topology.ts";
import { startSchedules } from "./schedules.ts";

const sweep: Schedule = { cron: "0 5 * * ? *", zone: "Europe/Paris", fn: "assess-portfolio", input: { task: "sweep" } };

const theSchedules = (invoke: (fn: string, event: unknown) => Promise<unknown>, retryDelaysMs = [1, 1]) => {
  const send = vi.fn(async () => []);
  const schedules = startSchedules({
    schedules: { sweep },
    invoke,
    store: { send },
    report: () => undefined,
    retryDelaysMs,
  });
  onTestFinished(() => schedules.stop());
  return { schedules, send };
};
const deadLetter = [{ queue: "trajectoire-scheduled-assess-portfolio-dead", body: '{"task":"sweep"}' }];

test("calls the function with its input when the hour comes", async () => {
  vi.useFakeTimers({ now: new Date("2026-01-10T03:59:58Z") });
  onTestFinished(() => void vi.useRealTimers());
  const invoke = vi.fn(async () => undefined);
  const { send } = theSchedules(invoke);
  await vi.advanceTimersByTimeAsync(1000);
  expect(invoke).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(invoke.mock.calls).toEqual([["assess-portfolio", { task: "sweep" }]]);
  expect(send).not.toHaveBeenCalled();
});

test("tries again when the function fails", async () => {
  const invoke = vi.fn(async () => undefined).mockRejectedValueOnce(new Error("busy"));
  const { schedules, send } = theSchedules(invoke);
  await schedules.run("sweep");
  expect(invoke).toHaveBeenCalledTimes(2);
  expect(send).not.toHaveBeenCalled();
});

test("keeps the input as a dead letter when the function fails three times", async () => {
  const invoke = vi.fn(() => Promise.reject(new Error("broken")));
  const { schedules, send } = theSchedules(invoke);
  await schedules.run("sweep");
  expect(invoke).toHaveBeenCalledTimes(3);
  expect(send.mock.calls).toEqual([[deadLetter]]);
});

test("keeps the input as a dead letter when it is stopped before the next attempt", async () => {
  const invoke = vi.fn(() => Promise.reject(new Error("broken")));
  const { schedules, send } = theSchedules(invoke, [600_000]);
  void schedules.run("sweep");
  await schedules.stop();
  expect(invoke).toHaveBeenCalledTimes(1);
  expect(send.mock.calls).toEqual([[deadLetter]]);
});
