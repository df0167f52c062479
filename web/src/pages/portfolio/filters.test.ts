import { expect, test } from "vitest";
import { choosing, clearing, filtersIn, isFiltering, statedBy, toggling } from "./filters.ts";

const at = (search: string): URLSearchParams => new URLSearchParams(search);

test("reads the filters of an address, and no status that is none", () => {
  expect(filtersIn(at("vague=2018-1&statut=partial&statut=great&statut=missed&au=2022-06-30"))).toEqual({
    ministere: null,
    vague: "2018-1",
    porteur: null,
    statuses: ["missed", "partial"],
  });
  expect(isFiltering(filtersIn(at("au=2022-06-30&tri=nom")))).toBe(false);
});

test("changes one filter, keeps clocks and order, and starts at the first page", () => {
  const search = at("au=2022-06-30&tri=-ecart&page=3");
  expect(String(choosing(search, "porteur", "AMUE"))).toBe("au=2022-06-30&tri=-ecart&porteur=AMUE");
  expect(String(choosing(at("porteur=AMUE"), "porteur", ""))).toBe("");
  expect(String(toggling(search, "missed"))).toBe("au=2022-06-30&tri=-ecart&statut=missed");
});

test("a status pressed twice is off again, and clearing leaves the clocks", () => {
  expect(String(toggling(toggling(at("statut=partial"), "missed"), "partial"))).toBe("statut=missed");
  expect(String(clearing(at("au=2022-06-30&vague=1&statut=missed&statut=partial&ministere=-")))).toBe("au=2022-06-30");
});

test("who states no ministry can be asked for", () => {
  expect(statedBy({ holder: { name: "AMUE" }, wave: null }, "ministere")).toBe("-");
});
