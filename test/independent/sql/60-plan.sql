-- Plan and forecast (DOMAIN.md §6).

-- The months whose plan is asked: w, and the 12 months that end with the month of f.
CREATE OR REPLACE TEMP TABLE plan_span AS
SELECT q, 'o' AS span, unnest(range(o - 11, o + 1))::INTEGER AS month FROM observed
UNION ALL
SELECT q, 'f', unnest(range(f_month - 11, f_month + 1))::INTEGER FROM next_maturity;

CREATE OR REPLACE TEMP TABLE plan_month AS
WITH wanted AS (
  SELECT s.q, s.span, s.month, 'current' AS which, e.current_no AS fact_no FROM plan_span s JOIN agreement_ends e USING (q)
  UNION ALL SELECT s.q, s.span, s.month, 'initial', e.initial_no FROM plan_span s JOIN agreement_ends e USING (q)
)
SELECT w.q, w.which, w.span, x.stream_id, w.month,
  CASE
    -- "A year of `annualPlan` is spread, as in section 5, over that year's months inside `from`..`to`."
    WHEN y.cents IS NOT NULL THEN part(y.cents, y.active, w.month - y.first_active)
    -- "After the last planned year ...: each later full year ..., spread over 12 (a year cut by `to` keeps its first parts)."
    WHEN w.month // 12 > x.last_year THEN part(x.full_year_cents, 12, w.month % 12)
    ELSE 0
  END AS cents
FROM wanted w JOIN agreement_stream x USING (fact_no)
LEFT JOIN agreement_year y ON y.fact_no = x.fact_no AND y.stream_id = x.stream_id AND y.planned_year = w.month // 12
WHERE x.nature = 'recurring' AND w.month BETWEEN x.from_month AND x.to_month;

-- "The plan ignores `StreamEnded`"; in the forecast "streams whose `lastMonth` precedes the month of f count 0 in RA and in both plans".
CREATE OR REPLACE TEMP TABLE plan AS
SELECT a.q,
  coalesce(sum(p.cents) FILTER (which = 'current' AND span = 'o'), 0) AS plan12,
  coalesce(sum(p.cents) FILTER (which = 'initial' AND span = 'o'), 0) AS initial_plan12,
  coalesce(sum(p.cents) FILTER (which = 'current' AND span = 'f'), 0) AS plan12_f,
  coalesce(sum(p.cents) FILTER (which = 'current' AND span = 'o' AND NOT coalesce(e.last_month < n.f_month, false)), 0) AS alive_plan12,
  coalesce(sum(p.cents) FILTER (which = 'current' AND span = 'f' AND NOT coalesce(e.last_month < n.f_month, false)), 0) AS alive_plan12_f
FROM asked a LEFT JOIN plan_month p USING (q) LEFT JOIN next_maturity n USING (q) LEFT JOIN ended e ON e.q = a.q AND e.stream_id = p.stream_id
GROUP BY a.q;

-- "realisation J = validated recurring cents over the *known* stream-months of w whose plan is not 0 / the plan of the same stream-months"
CREATE OR REPLACE TEMP TABLE realisation AS
SELECT p.q, sum(k.cents) AS realised, sum(p.cents) AS planned
FROM plan_month p JOIN known_month k ON k.q = p.q AND k.lane = 'validated' AND k.stream_id = p.stream_id AND k.month = p.month
WHERE p.which = 'current' AND p.span = 'o' AND p.cents <> 0 GROUP BY p.q;

-- "drift = (Σ over recurring streams of the last planned year's full-year amount, current - initial) / initial"
CREATE OR REPLACE TEMP TABLE drift AS
SELECT e.q,
  (SELECT coalesce(sum(full_year_cents), 0) FROM agreement_stream x WHERE x.fact_no = e.current_no AND x.nature = 'recurring') AS current_full,
  (SELECT coalesce(sum(full_year_cents), 0) FROM agreement_stream x WHERE x.fact_no = e.initial_no AND x.nature = 'recurring') AS initial_full
FROM agreement_ends e;

CREATE OR REPLACE TEMP TABLE forecast AS
WITH base AS (
  SELECT n.q, n.f, n.matured_f, n.required_f, p.plan12_f,
    -- "RA null counts 0"; ended streams count 0
    coalesce((SELECT sum(s.cents) FROM annualised_stream s LEFT JOIN ended e ON e.q = s.q AND e.stream_id = s.stream_id
              WHERE s.q = n.q AND s.lane = 'validated' AND NOT coalesce(e.last_month < n.f_month, false)), 0) AS ra,
    -- "Δp = max(0, plan12(month of f) - plan12(o)), plan12(o) being 0 when the RA shown is null"
    greatest(0::HUGEINT, p.alive_plan12_f - CASE WHEN EXISTS (SELECT 1 FROM annualised_stream s WHERE s.q = n.q AND s.lane = 'validated')
      THEN p.alive_plan12 ELSE 0 END) AS delta,
    j.realised, j.planned,
    CASE WHEN coalesce(c.expected, 0) = 0 THEN t.default_realisation_percent ELSE 0 END AS believed_percent
  FROM next_maturity n JOIN plan p USING (q) JOIN terms t USING (q) LEFT JOIN realisation j USING (q)
  LEFT JOIN coverage c ON c.q = n.q AND c.lane = 'validated'
)
-- "central = RA + round(ρ·Δp), with ρ = J clamped to 0..1; J null: `defaultRealisationPercent` when nothing was expected in w, else 0"
SELECT q, f, matured_f, required_f, plan12_f, ra AS low, ra + delta AS high,
  ra + CASE
    WHEN coalesce(planned, 0) = 0 THEN round_div(delta * believed_percent, 100)
    WHEN realised * sign(planned)::HUGEINT <= 0 THEN 0
    WHEN abs(realised) >= abs(planned) THEN delta
    ELSE round_div(delta * realised, planned)
  END AS central
FROM base;
