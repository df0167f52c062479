import { expect, test } from "vitest";
import { readDate } from "./parse-date.ts";

test.each([
  ["1/7/22", "2022-07-01"],
  ["15.07.2022", "2022-07-15"],
  ["15 07 2022", "2022-07-15"],
  ["2022-07-15", "2022-07-15"],
  ["29/02/2024", "2024-02-29"],
  ["29/02/2023", undefined],
  ["31/04/2022", undefined],
  ["juillet", undefined],
  ["", undefined],
])("reads %s as %s", (typed, expected) => expect(readDate(typed)).toBe(expected));
