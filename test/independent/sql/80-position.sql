-- Lifecycle, status (DOMAIN.md §7) and the position (§11).

CREATE OR REPLACE TEMP TABLE figures AS
SELECT a.q, a.project_id, a.t, a.known_at, t.*  EXCLUDE (q), o.o, m.* EXCLUDE (q), w.award, p.* EXCLUDE (q),
  rv.e12 AS validated_e12, rd.e12 AS declared_e12,
  (SELECT sum(cents) FROM annualised_stream s WHERE s.q = a.q AND s.lane = 'validated') AS validated_ra,
  (SELECT sum(cents) FROM annualised_stream s WHERE s.q = a.q AND s.lane = 'declared') AS declared_ra,
  cv.known AS validated_known, cv.expected AS validated_expected, cd.known AS declared_known, cd.expected AS declared_expected,
  coalesce((SELECT max_by(c, month) FROM cumulative c WHERE c.q = a.q AND c.lane = 'validated'), 0) AS validated_c,
  coalesce((SELECT max_by(c, month) FROM cumulative c WHERE c.q = a.q AND c.lane = 'declared'), 0) AS declared_c,
  f.f, f.required_f, f.matured_f, f.low, f.central, f.high, coalesce(f.plan12_f, 0) AS shown_plan12_f,
  j.realised, j.planned, d.current_full, d.initial_full,
  coalesce((SELECT bool_or(s.origin = 'simulation') FROM stated s WHERE s.q = a.q), false) AS simulation,
  EXISTS (SELECT 1 FROM heard h WHERE h.q = a.q) AS found,
  -- §7 lifecycle, "first match: null before `selectedOn` or when not selected; ..."
  CASE
    WHEN t.selected_on IS NULL OR a.t < t.selected_on THEN NULL
    WHEN e.lifecycle IS NOT NULL THEN e.lifecycle
    WHEN m.paid > 0 THEN 'funded'
    WHEN coalesce((SELECT max(version) FROM signed g WHERE g.q = a.q), 0) >= 1 THEN 'contracted'
    ELSE 'selected'
  END AS lifecycle
FROM asked a JOIN terms t USING (q) JOIN observed o USING (q) JOIN money m USING (q) JOIN award w USING (q) JOIN plan p USING (q)
LEFT JOIN run_rate rv ON rv.q = a.q AND rv.lane = 'validated' LEFT JOIN run_rate rd ON rd.q = a.q AND rd.lane = 'declared'
LEFT JOIN coverage cv ON cv.q = a.q AND cv.lane = 'validated' LEFT JOIN coverage cd ON cd.q = a.q AND cd.lane = 'declared'
LEFT JOIN forecast f ON f.q = a.q LEFT JOIN realisation j ON j.q = a.q LEFT JOIN drift d ON d.q = a.q LEFT JOIN ending e ON e.q = a.q;

-- §7 status: "validated lane, first match (E12 null counts 0; RA null never reaches R)";
-- §4 "comparisons are exact integers (`100·E12 >= ratioPercent·M`), never on rounded ratios"
CREATE OR REPLACE TEMP TABLE position AS
SELECT f.*,
  -- §5 "0 / 0 counts as 0"
  CASE WHEN validated_expected = 0 THEN 0 >= coverage_percent ELSE 100 * validated_known >= coverage_percent * validated_expected END AS documented,
  CASE
    WHEN paid = 0 THEN 'none'
    WHEN matured = 0 AND validated_ra IS NULL AND shown_plan12_f = 0 THEN 'unplanned'
    WHEN matured = 0 AND 100 * central >= ratio_percent * matured_f THEN 'on-track'
    WHEN matured = 0 AND 10000 * central >= (100 - tolerance_percent) * ratio_percent * matured_f THEN 'watch'
    WHEN matured = 0 THEN 'compromised'
    WHEN 100 * coalesce(validated_e12, 0) >= ratio_percent * matured THEN 'achieved'
    WHEN NOT documented THEN 'undocumented'
    WHEN 100 * validated_ra >= ratio_percent * matured THEN 'to-confirm'
    WHEN 200 * coalesce(validated_e12, 0) < ratio_percent * matured12 THEN 'missed'
    WHEN coalesce(validated_e12, 0) <= 0 AND (validated_ra IS NULL OR validated_ra <= 0) THEN 'missed'
    WHEN 100 * coalesce(validated_e12, 0) < ratio_percent * matured12 THEN 'partial'
    ELSE 'in-observation'
  END AS status
FROM figures f;

CREATE OR REPLACE MACRO lane_json(e12, known, expected, ra, c, paid, first_on, lasting_on) AS json_object(
  'runRateCents', e12::BIGINT, 'coverage', json_object('known', known::BIGINT, 'expected', expected::BIGINT), 'annualisedCents', ra::BIGINT,
  'cumulativeCents', c::BIGINT, 'cumulativeYield', ratio_text(c, paid),
  'paybackFirstOn', CASE WHEN first_on IS NOT NULL THEN month_end(first_on)::VARCHAR END,
  'paybackOn', CASE WHEN lasting_on IS NOT NULL THEN month_end(lasting_on)::VARCHAR END);

CREATE OR REPLACE TEMP TABLE answer AS
SELECT p.q, CASE WHEN NOT found THEN json_object('projectId', project_id, 'error', 'not-found') ELSE json_object(
  'projectId', project_id, 'asOf', t::VARCHAR, 'knownAt', known_at, 'simulation', simulation, 'lifecycle', lifecycle, 'status', status,
  'terms', json_object('ratioPercent', ratio_percent, 'delayMonths', delay_months, 'tolerancePercent', tolerance_percent,
    'coveragePercent', coverage_percent, 'reportEveryMonths', report_every_months, 'reportDueDays', report_due_days,
    'reviewRequired', review_required, 'defaultRealisationPercent', default_realisation_percent),
  'awardCents', award::BIGINT, 'committedCents', committed::BIGINT, 'paidCents', paid::BIGINT, 'maturedCents', matured::BIGINT,
  'matured12Cents', matured12::BIGINT, 'requiredCents', required::BIGINT, 'observedTo', month_text(o),
  'validated', lane_json(validated_e12, validated_known, validated_expected, validated_ra, validated_c, paid, bv.first_on, bv.lasting_on),
  'declared', lane_json(declared_e12, declared_known, declared_expected, declared_ra, declared_c, paid, bd.first_on, bd.lasting_on),
  -- §5 "yield Y = E12 / M, null when M = 0 or E12 is null"; "gap = R as shown - E12 (null counts 0)"
  'yield', ratio_text(validated_e12, matured), 'gapCents', (required - coalesce(validated_e12, 0))::BIGINT,
  'plan', json_object('plan12Cents', plan12::BIGINT, 'initialPlan12Cents', initial_plan12::BIGINT, 'realisation', ratio_text(realised, planned),
    'drift', ratio_text(current_full - initial_full, initial_full)),
  'next', CASE WHEN f IS NOT NULL THEN json_object('maturityOn', f::VARCHAR, 'requiredCents', required_f::BIGINT,
    'forecast', json_object('lowCents', low::BIGINT, 'centralCents', central::BIGINT, 'highCents', high::BIGINT)) END,
  'anomalies', coalesce(to_json(x.anomalies), '[]'::JSON)) END AS json
FROM position p LEFT JOIN anomaly x USING (q)
LEFT JOIN payback bv ON bv.q = p.q AND bv.lane = 'validated' LEFT JOIN payback bd ON bd.q = p.q AND bd.lane = 'declared';
