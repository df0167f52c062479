-- Reports, reviews and the two lanes (DOMAIN.md §3 "When facts disagree", §5 "Lanes"). "τ alone decides which reports and reviews are seen."

-- "(reportId, version) in two facts: earlier `occurredAt`, then smaller id"
CREATE OR REPLACE TEMP TABLE report_at AS
SELECT s.q, r.*, s.id, row_number() OVER (PARTITION BY s.q, r.report_id, r.version ORDER BY s.occurred_at, s.id, s.source) = 1 AS is_first
FROM stated s JOIN report r USING (fact_no);

-- "a review that names none is of each fact of its version"; "`reportFactId`? (the review applies to that fact alone)"
CREATE OR REPLACE TEMP TABLE review_of AS
SELECT r.q, r.report_id, r.version, r.fact_no AS report_no, v.fact_no AS review_no, v.decision, v.has_accepted, v.report_fact_id IS NOT NULL AS names_it,
  -- "two reviews of one report fact: later `reviewedOn`, then later `occurredAt`, then greater id" ("by code points, then by source")
  row_number() OVER (PARTITION BY r.q ORDER BY v.reviewed_on, s.occurred_at, s.id, s.source, r.fact_no) AS lateness
FROM stated s JOIN review v USING (fact_no)
JOIN report_at r ON r.q = s.q AND r.report_id = v.report_id AND r.version = v.version AND (v.report_fact_id IS NULL OR v.report_fact_id = r.id);

CREATE OR REPLACE TEMP TABLE current_review AS
SELECT q, report_no, arg_max(review_no, lateness) AS review_no, arg_max(decision, lateness) AS decision, arg_max(has_accepted, lateness) AS has_accepted,
  max(lateness) AS lateness, max(lateness) FILTER (names_it AND decision = 'validated') AS named_validated
FROM review_of GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE lane_report AS
-- "declared: the greatest version whose current review is not `rejected`"
SELECT 'declared' AS lane, r.*, NULL::BIGINT AS accepted_no
FROM report_at r LEFT JOIN current_review c ON c.q = r.q AND c.report_no = r.fact_no
WHERE r.is_first AND c.decision IS DISTINCT FROM 'rejected'
QUALIFY row_number() OVER (PARTITION BY r.q, r.report_id ORDER BY r.version DESC) = 1
UNION ALL
SELECT 'validated', u.* EXCLUDE (decision, has_accepted, review_no, review_required), CASE WHEN decision = 'validated' AND has_accepted THEN review_no END
FROM (
  -- "In the validated lane, a fact named by a validating review (`reportFactId`) is the one used";
  -- "among several facts named and validated, the one with the latest review"
  SELECT r.*, c.decision, c.has_accepted, c.review_no, t.review_required
  FROM report_at r JOIN terms t USING (q) LEFT JOIN current_review c ON c.q = r.q AND c.report_no = r.fact_no
  QUALIFY row_number() OVER (PARTITION BY r.q, r.report_id, r.version ORDER BY
    (c.decision = 'validated' AND c.named_validated IS NOT NULL) IS TRUE DESC,
    CASE WHEN c.decision = 'validated' AND c.named_validated IS NOT NULL THEN c.named_validated END DESC,
    r.is_first DESC) = 1
) u
-- "validated: the greatest version whose current review is `validated`"; "Without `reviewRequired`: the greatest version neither rejected nor sent back"
WHERE decision = 'validated' OR (NOT review_required AND decision IS NULL)
QUALIFY row_number() OVER (PARTITION BY q, report_id ORDER BY version DESC) = 1;

-- "`accepted`, when given, replaces the whole list (already after attribution; a declared line it does not name is known and 0; another nature is allowed)"
CREATE OR REPLACE TEMP TABLE lane_line AS
WITH line AS (
  SELECT r.q, r.lane, r.fact_no, l.stream_id, l.nature,
    CASE WHEN r.accepted_no IS NULL THEN l.cents ELSE 0 END AS cents
  FROM lane_report r JOIN report_line l USING (fact_no)
  WHERE r.accepted_no IS NULL OR NOT EXISTS (
    SELECT 1 FROM review_line x WHERE x.fact_no = r.accepted_no AND x.stream_id = l.stream_id AND x.nature = l.nature)
  UNION ALL
  SELECT r.q, r.lane, r.fact_no, x.stream_id, x.nature, x.cents FROM lane_report r JOIN review_line x ON x.fact_no = r.accepted_no
)
SELECT l.*, r.report_id, r.from_month, r.to_month, r.submitted_on,
  -- "taken by longer period, then later `submittedOn`, then greater `reportId`"
  row_number() OVER (PARTITION BY l.q, l.lane, l.stream_id, l.nature
    ORDER BY r.to_month - r.from_month DESC, r.submitted_on DESC, r.report_id DESC) AS rank
FROM line l JOIN lane_report r ON r.q = l.q AND r.lane = l.lane AND r.fact_no = l.fact_no;

-- "a line that shares a month with one already kept is left out **whole**": the lines are taken one rank at a time.
CREATE OR REPLACE TEMP TABLE kept_line AS
WITH RECURSIVE taking AS (
  SELECT q, lane, stream_id, nature, rank, [{'a': from_month, 'b': to_month}] AS kept, true AS is_kept FROM lane_line WHERE rank = 1
  UNION ALL
  SELECT l.q, l.lane, l.stream_id, l.nature, l.rank,
    CASE WHEN len(list_filter(t.kept, lambda k: k.a <= l.to_month AND l.from_month <= k.b)) = 0
      THEN list_append(t.kept, {'a': l.from_month, 'b': l.to_month}) ELSE t.kept END,
    len(list_filter(t.kept, lambda k: k.a <= l.to_month AND l.from_month <= k.b)) = 0
  FROM taking t JOIN lane_line l ON l.q = t.q AND l.lane = t.lane AND l.stream_id = t.stream_id AND l.nature = t.nature AND l.rank = t.rank + 1
)
SELECT l.* FROM lane_line l JOIN taking t USING (q, lane, stream_id, nature, rank) WHERE t.is_kept;

-- §5 "Split a line over its months."
CREATE OR REPLACE TEMP TABLE line_month AS
SELECT q, lane, stream_id, nature, m::INTEGER AS month, part(cents, to_month - from_month + 1, m - from_month) AS cents
FROM (SELECT *, unnest(range(from_month, to_month + 1)) AS m FROM kept_line WHERE nature IN ('recurring', 'one-off'));
