-- What each question may see. Input: query(q, project_id, as_of DATE, known_at VARCHAR).

-- §11 "a date means until the end of that day in Paris; an instant is inclusive"; null: everything recorded.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT q, project_id, as_of AS t, known_at, length(known_at) = 10 AS is_date,
  CASE WHEN length(known_at) > 10 THEN known_at::TIMESTAMPTZ END AS tau_instant,
  -- §5 "τ's date in Paris"
  CASE WHEN length(known_at) = 10 THEN known_at::DATE ELSE CAST(timezone('Europe/Paris', known_at::TIMESTAMPTZ) AS DATE) END AS tau_date,
  last_whole_month(as_of) AS month_t
FROM query;

-- Every fact of the project recorded at τ (§3: absent `recordedAt` is earliest).
CREATE OR REPLACE TEMP TABLE heard AS
SELECT a.q, f.fact_no, f.source, f.id, f.type, f.occurred_at, f.origin
FROM asked a JOIN fact f ON f.subject_field = 'projectId' AND f.subject_id = a.project_id
WHERE a.known_at IS NULL OR f.recorded_at IS NULL
   OR CASE WHEN a.is_date THEN CAST(timezone('Europe/Paris', f.recorded_at) AS DATE) <= a.tau_date ELSE f.recorded_at <= a.tau_instant END;

CREATE OR REPLACE TEMP TABLE withdrawal AS
SELECT h.q, h.fact_no, h.source, f.data ->> '$.factId' AS target_id
FROM heard h JOIN fact f USING (fact_no) WHERE h.type = 'FactWithdrawn';

-- §3 FactWithdrawn: "factId (of the same source)": "it counts nowhere from the moment the withdrawal is known ...
-- A withdrawal is final and cannot itself be withdrawn".
CREATE OR REPLACE TEMP TABLE stated AS
SELECT h.* FROM heard h
WHERE h.type = 'FactWithdrawn'
   OR NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.q = h.q AND w.source = h.source AND w.target_id = h.id);

-- "one project selected twice: earlier `selectedOn`, then earlier `occurredAt`, then smaller id"
CREATE OR REPLACE TEMP TABLE selection_at AS
SELECT s.q, x.* FROM stated s JOIN selection x USING (fact_no)
QUALIFY row_number() OVER (PARTITION BY s.q ORDER BY selected_on, occurred_at, id, source) = 1;

-- §1 the defaults; "facts for a project not selected: computed with default terms"
CREATE OR REPLACE TEMP TABLE terms AS
SELECT a.q, s.selected_on, s.wave, s.award AS selection_award,
  coalesce(s.ratio_percent, 100) AS ratio_percent, coalesce(s.delay_months, 36) AS delay_months,
  coalesce(s.tolerance_percent, 10) AS tolerance_percent, coalesce(s.coverage_percent, 75) AS coverage_percent,
  coalesce(s.report_every_months, 3) AS report_every_months, coalesce(s.report_due_days, 45) AS report_due_days,
  coalesce(s.review_required, true) AS review_required, coalesce(s.default_realisation_percent, 50) AS default_realisation_percent
FROM asked a LEFT JOIN selection_at s USING (q);

-- "one agreement version ... in two facts: earlier `occurredAt`, then smaller id"; version 0 comes with the retained selection.
CREATE OR REPLACE TEMP TABLE agreement_at AS
SELECT s.q, g.* FROM stated s JOIN agreement g USING (fact_no)
WHERE s.type = 'AgreementSigned' OR EXISTS (SELECT 1 FROM selection_at x WHERE x.q = s.q AND x.fact_no = s.fact_no)
QUALIFY row_number() OVER (PARTITION BY s.q, g.version ORDER BY s.occurred_at, s.id, s.source) = 1;

CREATE OR REPLACE TEMP TABLE signed AS
SELECT g.* FROM agreement_at g JOIN asked a USING (q) WHERE g.signed_on <= a.t;

-- §4 "Current agreement at t: the greatest version with signedOn <= t; initial: the smallest such."
CREATE OR REPLACE TEMP TABLE agreement_ends AS
SELECT q, arg_max(fact_no, version) AS current_no, arg_min(fact_no, version) AS initial_no, max(version) AS current_version FROM signed GROUP BY q;

-- §4 "Award: from the greatest version signed by t that states one, else the selection's, else null."
CREATE OR REPLACE TEMP TABLE award AS
SELECT t.q, coalesce((SELECT arg_max(award, version) FROM signed g WHERE g.q = t.q AND g.award IS NOT NULL), t.selection_award) AS award FROM terms t;

-- §5 Expected: "as the greatest signed version that names it says, its nature included (a stream dropped by an amendment stays expected ...)"
CREATE OR REPLACE TEMP TABLE expected_stream AS
WITH named AS (
  SELECT g.q, x.stream_id, x.nature, x.from_month, x.to_month FROM signed g JOIN agreement_stream x USING (fact_no)
  QUALIFY row_number() OVER (PARTITION BY g.q, x.stream_id ORDER BY g.version DESC) = 1
)
SELECT q, stream_id, from_month, to_month FROM named WHERE nature = 'recurring';

-- "With agreements signed by t that name a recurring stream"
CREATE OR REPLACE TEMP TABLE regime AS
SELECT a.q, EXISTS (SELECT 1 FROM expected_stream e WHERE e.q = a.q) AS by_agreement FROM asked a;

-- "two `StreamEnded` for a stream: later `occurredAt` then greater id"
CREATE OR REPLACE TEMP TABLE ended AS
SELECT s.q, f.data ->> '$.streamId' AS stream_id, month_of_text(f.data ->> '$.lastMonth') AS last_month
FROM stated s JOIN fact f USING (fact_no) WHERE s.type = 'StreamEnded'
QUALIFY row_number() OVER (PARTITION BY s.q, f.data ->> '$.streamId' ORDER BY s.occurred_at DESC, s.id DESC, s.source DESC) = 1;

-- §7 "`abandoned`, `closed` (dated <= t)"; "closed and abandoned: later `on` then greater id"
CREATE OR REPLACE TEMP TABLE ending AS
SELECT s.q, CASE s.type WHEN 'ProjectClosed' THEN 'closed' ELSE 'abandoned' END AS lifecycle
FROM stated s JOIN fact f USING (fact_no) JOIN asked a USING (q)
WHERE s.type IN ('ProjectClosed', 'ProjectAbandoned') AND (f.data ->> '$.on')::DATE <= a.t
QUALIFY row_number() OVER (PARTITION BY s.q ORDER BY (f.data ->> '$.on')::DATE DESC, s.id DESC, s.source DESC) = 1;
