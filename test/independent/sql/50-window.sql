-- Known months, what is expected, the window and what is measured in it (DOMAIN.md §5).

-- "`o` is the latest month <= `month(t)` that is *due* at τ (its reporting period's last day + `reportDueDays` <= τ's date in Paris;
-- without τ every month is due)". Periods are "aligned on the calendar year".
CREATE OR REPLACE TEMP TABLE due AS
SELECT a.q, a.t, a.month_t, coalesce(least(a.month_t, (last_whole_month(a.tau_date - t.report_due_days) + 1) // t.report_every_months * t.report_every_months - 1), a.month_t)::INTEGER AS due_to
FROM asked a JOIN terms t USING (q);

-- A recurring stream "with a kept line in that lane", and its first kept month.
CREATE OR REPLACE TEMP TABLE kept_stream AS
SELECT q, lane, stream_id, min(from_month) AS first_month FROM kept_line WHERE nature = 'recurring' GROUP BY ALL;

-- "a recurring stream expected or reported in the lane"
CREATE OR REPLACE TEMP TABLE lane_stream AS
SELECT q, lane, stream_id FROM kept_stream
UNION SELECT q, lane, stream_id FROM expected_stream, (VALUES ('declared'), ('validated')) AS v(lane);

-- "nil: true says 'nothing saved in these months'", in the lanes that retain the report
CREATE OR REPLACE TEMP TABLE nil_month AS
SELECT DISTINCT q, lane, m::INTEGER AS month FROM (SELECT q, lane, unnest(range(from_month, to_month + 1)) AS m FROM lane_report WHERE nil);

-- "Known months", for every (recurring stream, month) that any figure looks at: 16 months before the due month to month(t).
CREATE OR REPLACE TEMP TABLE known_month AS
-- "A kept line makes its months known for its (stream, nature)."
SELECT l.q, l.lane, l.stream_id, l.month, l.cents FROM line_month l JOIN due d USING (q)
WHERE l.nature = 'recurring' AND l.month BETWEEN d.due_to - 16 AND d.month_t
UNION ALL
SELECT f.q, f.lane, f.stream_id, f.month, 0::HUGEINT
FROM (
  -- "`nil` fills, with 0, the months of its period that no kept line covers: for every recurring stream of the agreements from its `from` on"
  SELECT n.q, n.lane, e.stream_id, n.month FROM nil_month n JOIN expected_stream e USING (q) WHERE n.month >= e.from_month
  UNION
  -- "without them, for every recurring stream with a kept line in that lane from its first kept month on"
  SELECT n.q, n.lane, k.stream_id, n.month FROM nil_month n JOIN regime g USING (q) JOIN kept_stream k ON k.q = n.q AND k.lane = n.lane
  WHERE NOT g.by_agreement AND n.month >= k.first_month
  UNION
  -- "After `StreamEnded` of a recurring stream expected or reported in the lane, months beyond `lastMonth` that no kept line covers are known and 0."
  SELECT q, lane, stream_id, m::INTEGER FROM (
    SELECT s.q, s.lane, s.stream_id, unnest(range(greatest(e.last_month + 1, d.due_to - 16), d.month_t + 1)) AS m
    FROM lane_stream s JOIN ended e ON e.q = s.q AND e.stream_id = s.stream_id JOIN due d ON d.q = s.q)
) f JOIN due d USING (q)
ANTI JOIN (SELECT q, lane, stream_id, month FROM line_month WHERE nature = 'recurring') l
  ON l.q = f.q AND l.lane = f.lane AND l.stream_id = f.stream_id AND l.month = f.month
WHERE f.month BETWEEN d.due_to - 16 AND d.month_t;

-- The months in question, per lane.
CREATE OR REPLACE TEMP TABLE calendar AS
SELECT d.q, lane, unnest(range(d.due_to - 16, d.month_t + 1))::INTEGER AS month FROM due d, (VALUES ('declared'), ('validated')) AS v(lane);

-- "every recurring stream with a kept line in that lane has ended before it" (there is at least one: silence is not knowledge)
CREATE OR REPLACE TEMP TABLE all_ended AS
SELECT k.q, k.lane, max(coalesce(e.last_month, 2147483647)) AS last_month
FROM kept_stream k LEFT JOIN ended e ON e.q = k.q AND e.stream_id = k.stream_id GROUP BY ALL;

-- Expected and known stream-months of each month.
CREATE OR REPLACE TEMP TABLE month_coverage AS
-- "With agreements ...: every such stream, each month from `from` to `to`"
SELECT c.q, c.lane, c.month, count(e.stream_id) AS expected, count(k.stream_id) AS known
FROM calendar c JOIN regime g USING (q)
LEFT JOIN expected_stream e ON e.q = c.q AND c.month BETWEEN e.from_month AND e.to_month
LEFT JOIN known_month k ON k.q = c.q AND k.lane = c.lane AND k.stream_id = e.stream_id AND k.month = c.month
WHERE g.by_agreement GROUP BY ALL
UNION ALL
-- "Without: each month, once, known when any recurring line or nil covers it, or when every recurring stream ... has ended before it."
SELECT c.q, c.lane, c.month, 1,
  CASE WHEN l.month IS NOT NULL OR n.month IS NOT NULL OR coalesce(x.last_month < c.month, false) THEN 1 ELSE 0 END
FROM calendar c JOIN regime g USING (q)
LEFT JOIN (SELECT DISTINCT q, lane, month FROM line_month WHERE nature = 'recurring') l ON l.q = c.q AND l.lane = c.lane AND l.month = c.month
LEFT JOIN nil_month n ON n.q = c.q AND n.lane = c.lane AND n.month = c.month
LEFT JOIN all_ended x ON x.q = c.q AND x.lane = c.lane
WHERE NOT g.by_agreement;

-- "without an agreement, every recurring stream with a kept line in that lane and not ended is known": how many are not.
CREATE OR REPLACE TEMP TABLE silent_stream AS
SELECT c.q, c.month, count(*) AS silent
FROM calendar c JOIN kept_stream s ON s.q = c.q AND s.lane = c.lane
LEFT JOIN ended e ON e.q = s.q AND e.stream_id = s.stream_id
ANTI JOIN known_month k ON k.q = c.q AND k.lane = c.lane AND k.month = c.month AND k.stream_id = s.stream_id
WHERE c.lane = 'validated' AND NOT coalesce(e.last_month < c.month, false) GROUP BY ALL;

-- "then moved on month by month, up to `month(t)`, while the next month is *complete* in the validated lane: something is expected of it and
-- all of it is known; without an agreement, every recurring stream ... not ended is known, and so is the month"
CREATE OR REPLACE TEMP TABLE observed AS
SELECT d.q, d.t, d.month_t, coalesce(min(m.month) - 1, d.month_t)::INTEGER AS o
FROM due d LEFT JOIN (
  SELECT m.q, m.month FROM month_coverage m JOIN regime g USING (q) LEFT JOIN silent_stream s ON s.q = m.q AND s.month = m.month
  WHERE m.lane = 'validated' AND NOT (m.expected > 0 AND m.known = m.expected AND (g.by_agreement OR coalesce(s.silent, 0) = 0))
) m ON m.q = d.q AND m.month > d.due_to
GROUP BY d.q, d.t, d.month_t;

-- "coverage κ = known among expected / expected, in w, per lane"
CREATE OR REPLACE TEMP TABLE coverage AS
SELECT m.q, m.lane, sum(m.expected) AS expected, sum(m.known) AS known
FROM month_coverage m JOIN observed o USING (q) WHERE m.month BETWEEN o.o - 11 AND o.o GROUP BY ALL;

-- "E12 = Σ over recurring stream-months in w, per lane; null when no recurring month in w is known"
-- and, without agreements, "a nil in w makes E12 0 where nothing else is known"
CREATE OR REPLACE TEMP TABLE run_rate AS
SELECT q, lane, sum(cents) AS e12 FROM (
  SELECT k.q, k.lane, k.cents FROM known_month k JOIN observed o USING (q) WHERE k.month BETWEEN o.o - 11 AND o.o
  UNION ALL
  SELECT n.q, n.lane, 0 FROM nil_month n JOIN observed o USING (q) JOIN regime g USING (q) WHERE NOT g.by_agreement AND n.month BETWEEN o.o - 11 AND o.o
) GROUP BY ALL;

-- "annualised RA", one row a stream that qualifies
CREATE OR REPLACE TEMP TABLE annualised_stream AS
WITH run AS (
  -- consecutive known months up to o ("later months are not looked at")
  SELECT q, lane, stream_id, min(month) AS first, max(month) AS last
  FROM (SELECT k.*, o.o, k.month - row_number() OVER (PARTITION BY k.q, k.lane, k.stream_id ORDER BY k.month) AS island
        FROM known_month k JOIN observed o USING (q) WHERE k.month BETWEEN o.o - 16 AND o.o)
  GROUP BY q, lane, stream_id, island
  -- "at least 3 consecutive known months ... that ends 0 to 5 months before o": the latest such
  HAVING count(*) >= 3 AND max(month) >= any_value(o) - 5
  QUALIFY row_number() OVER (PARTITION BY q, lane, stream_id ORDER BY last DESC) = 1
), stopped AS (
  -- "A stream ended before o qualifies with 0."
  SELECT s.q, s.lane, s.stream_id FROM lane_stream s JOIN ended e ON e.q = s.q AND e.stream_id = s.stream_id JOIN observed o ON o.q = s.q
  WHERE e.last_month < o.o
)
-- "its last 12 months at most: `12·x/n` rounded, x the sum of those n months"
SELECT r.q, r.lane, r.stream_id, round_div(12 * sum(k.cents), count(*)) AS cents
FROM run r JOIN known_month k ON k.q = r.q AND k.lane = r.lane AND k.stream_id = r.stream_id AND k.month BETWEEN greatest(r.first, r.last - 11) AND r.last
ANTI JOIN stopped s ON s.q = r.q AND s.lane = r.lane AND s.stream_id = r.stream_id
GROUP BY ALL
UNION ALL SELECT q, lane, stream_id, 0 FROM stopped;

-- "cumulative C(t) = Σ of recurring **and one-off** months <= month(t), per lane", month by month
CREATE OR REPLACE TEMP TABLE cumulative AS
SELECT q, lane, month, sum(sum(cents)) OVER (PARTITION BY q, lane ORDER BY month) AS c
FROM line_month JOIN asked USING (q) WHERE month <= month_t GROUP BY q, lane, month;

-- "payback: month-ends T from the first payment's month to `month(t)`, where I(T) > 0 and C(T) >= I(T), with what is known at τ."
CREATE OR REPLACE TEMP TABLE payback AS
WITH span AS (
  SELECT a.q, unnest(range(month_of_date(min(p.paid_on)), any_value(a.month_t) + 1))::INTEGER AS month
  FROM payment_at p JOIN asked a USING (q) GROUP BY a.q
), invested AS (
  SELECT q, month, sum(greatest(0::HUGEINT, amount - repaid)) AS i
  FROM (SELECT s.q, s.month, p.payment_id, any_value(p.amount) AS amount, coalesce(sum(r.amount), 0) AS repaid
        FROM span s JOIN payment_at p ON p.q = s.q AND p.paid_on <= month_end(s.month)
        LEFT JOIN repayment_at r ON r.q = s.q AND r.payment_id = p.payment_id AND r.repaid_on <= month_end(s.month)
        GROUP BY ALL)
  GROUP BY ALL
), reached AS (
  SELECT v.q, v.lane, v.month, v.i > 0 AND coalesce(c.c, 0) >= v.i AS holds
  FROM (SELECT i.*, lane FROM invested i, (VALUES ('declared'), ('validated')) AS x(lane)) v
  ASOF LEFT JOIN cumulative c ON c.q = v.q AND c.lane = v.lane AND c.month <= v.month
)
-- "`firstOn` = the first such; `on` = the first from which it holds at every later one up to `month(t)`; else null."
SELECT q, lane, min(month) FILTER (holds) AS first_on,
  CASE WHEN arg_max(holds, month) THEN coalesce(max(month) FILTER (NOT holds) + 1, min(month)) END AS lasting_on
FROM reached GROUP BY ALL;
