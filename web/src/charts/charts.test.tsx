import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Bullet, bulletDomain } from "./bullet.tsx";
import { Scatter, type ScatterPoint } from "./scatter.tsx";
import { SmallMultiple, smallDomain } from "./small-multiple.tsx";
import { Sparkline } from "./sparkline.tsx";
import { type ColumnYear, StackedColumns } from "./stacked-columns.tsx";

/*
 * Charts are drawn without a browser, for paper and mail; what they say in text is what they draw.
 */

const sheet = () => ({ name: "x", columns: [], rows: [], notes: [] });
const marks = (markup: string, name: string): number => markup.split(`class="${name}"`).length - 1;

test("bullets share one scale, and say nothing where nothing is declared or required", () => {
  const full = { validatedCents: 50, declaredCents: 80, requiredCents: 100 };
  const silent = { validatedCents: null, declaredCents: null, requiredCents: 0 };
  const domain = bulletDomain([full, silent, { ...full, validatedCents: -20 }]);
  expect(domain).toEqual([-20, 100]);
  const drawn = renderToStaticMarkup(<Bullet {...full} domain={[0, 100]} />);
  expect([marks(drawn, "validated-bar"), marks(drawn, "declared-bar"), marks(drawn, "required-tick")]).toEqual([
    1, 1, 1,
  ]);
  expect(drawn).toContain('class="validated-bar" x="1" width="74"');
  expect(drawn).toContain('class="declared-bar" x="75"');
  const accepted = renderToStaticMarkup(<Bullet {...full} declaredCents={50} domain={[0, 100]} />);
  expect(marks(accepted, "declared-bar")).toBe(0);
  const empty = renderToStaticMarkup(<Bullet {...silent} domain={domain} />);
  expect([marks(empty, "validated-bar"), marks(empty, "declared-bar"), marks(empty, "required-tick")]).toEqual([
    0, 0, 0,
  ]);
});

test("a sparkline breaks where nothing is known", () => {
  const drawn = renderToStaticMarkup(<Sparkline values={[1, 2, null, 3, 4]} targetCents={5} />);
  expect(/d="([^"]*)"/.exec(drawn)?.[1]?.match(/M/g)).toHaveLength(2);
});

test("small multiples are held to the same height: what is required of each", () => {
  const point = (on: string, paidCents: number, requiredCents: number, validatedRunRateCents: number | null) => ({
    on,
    paidCents,
    requiredCents,
    validatedRunRateCents,
  });
  const small = [point("2020-03-31", 100, 0, null), point("2023-03-31", 100, 100, 60)];
  const large = small.map((one) => point(one.on, 9 * one.paidCents, 9 * one.requiredCents, 1_200));
  const domain = smallDomain([
    [small, 100],
    [large, 900],
  ]);
  expect(domain).toEqual([0, 12 / 9]);
  const requiredOf = (points: typeof small, referenceCents: number): string | undefined =>
    /class="required" d="([^"]*)"/.exec(
      renderToStaticMarkup(<SmallMultiple points={points} referenceCents={referenceCents} domain={domain} />),
    )?.[1];
  expect(requiredOf(small, 100)).toBe(requiredOf(large, 900));
});

test("columns stack what is planned, hatched, on what is paid, and tell each year in text", () => {
  const year: ColumnYear = {
    year: 2022,
    committedCents: 300_000_000,
    paidCents: 200_000_000,
    plannedCents: 100_000_000,
    votedCommitmentCents: null,
    votedPaymentCents: 400_000_000,
  };
  const drawn = renderToStaticMarkup(
    <StackedColumns years={[year]} headline="Titre" subtitle="Unité" table={<table />} sheet={sheet} hasVotes />,
  );
  expect(drawn).toContain("<title");
  expect(drawn.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(
    "2022 : engagé 3,0 M€, payé 2,0 M€, prévu 1,0 M€, AE votées non renseigné, CP votés 4,0 M€</desc>",
  );
  expect(/class="planned-bar"[^>]*fill="url\(#/.test(drawn)).toBe(true);
  expect(marks(drawn, "voted-tick")).toBe(2);
  expect(drawn.match(/tabindex="0"/g)).toHaveLength(1);
});

test("the scatter has one disc a laureate, hollow where nothing is validated, and names the largest gaps", () => {
  const point = (key: string, validatedCents: number | null): ScatterPoint => ({
    key,
    name: `Projet ${key}`,
    shortName: key,
    maturedCents: 500_000_000,
    validatedCents,
    gapCents: (validatedCents ?? 0) - 500_000_000,
    coverage: { known: 12, expected: 12 },
  });
  const drawn = renderToStaticMarkup(
    <Scatter
      points={[point("A", 100_000_000), point("B", null), point("C", 490_000_000)]}
      headline="Titre"
      subtitle="Unité"
      table={<table />}
      sheet={sheet}
      labelled={2}
    />,
  );
  expect([marks(drawn, "point"), marks(drawn, "point point-unknown"), marks(drawn, "point-label")]).toEqual([2, 1, 2]);
  expect(drawn.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(
    "Projet A : 1,0 M€ par an pour 5,0 M€ échus, écart −4,0 M€, couverture 100 %",
  );
});
