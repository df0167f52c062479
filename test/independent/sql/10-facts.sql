-- From lines to facts: what is refused, what is a repetition, what is a fact (DOMAIN.md §3).
-- Input: ledger(line_no, source, detail_type, detail JSON, recorded_at VARCHAR, canonical VARCHAR).
-- `canonical` is the canonical JSON of {source, detailType, detail}; the loader writes it (SQL has no key sorting).

-- §3, the table: which source may state which type, and what the fact speaks of.
CREATE OR REPLACE TEMP TABLE allowed AS
SELECT * FROM (VALUES
  ('FundEnvelopeSet', 'fund', 'fundId'), ('ApplicationReceived', 'fund', 'applicationId'), ('ApplicationAssessed', 'fund', 'applicationId'),
  ('ProjectSelected', 'fund', 'projectId'), ('AgreementSigned', 'fund', 'projectId'), ('SettingsChanged', 'fund', 'fundId'),
  ('MilestoneValidated', 'fund', 'projectId'), ('CommitmentRecorded', 'finance', 'projectId'), ('TranchePaid', 'finance', 'projectId'),
  ('PaymentMatched', 'finance', 'projectId'), ('RepaymentRequested', 'finance', 'projectId'), ('TrancheRepaid', 'finance', 'projectId'),
  ('SavingsReported', 'project', 'projectId'), ('SavingsReviewed', 'fund finance', 'projectId'), ('StreamEnded', 'project', 'projectId'),
  ('ProjectClosed', 'fund', 'projectId'), ('ProjectAbandoned', 'fund', 'projectId'), ('DecisionRecorded', 'fund', 'projectId'),
  ('TeamChanged', 'fund', 'projectId'), ('FactWithdrawn', 'fund finance project', 'projectId')
) AS v(detail_type, sources, subject_field);

-- §3 "Malformed: anything the table requires is missing or of the wrong type (optional fields too, when present and not null)".
-- One row a field: kind, and whether it is required. Nested lists follow below.
CREATE OR REPLACE TEMP TABLE contract AS
SELECT * FROM (VALUES
  ('ProjectSelected', '$.title', 'text', true), ('ProjectSelected', '$.holder.name', 'text', true), ('ProjectSelected', '$.wave', 'text', true),
  ('ProjectSelected', '$.selectedOn', 'date', true), ('ProjectSelected', '$.announcedOn', 'date', false),
  ('ProjectSelected', '$.awardCents', 'cents', false), ('ProjectSelected', '$.coFinancingCents', 'cents', false),
  ('ProjectSelected', '$.terms.ratioPercent', '1..10000', false), ('ProjectSelected', '$.terms.delayMonths', '0..240', false),
  ('ProjectSelected', '$.terms.tolerancePercent', '0..100', false), ('ProjectSelected', '$.terms.coveragePercent', '0..100', false),
  ('ProjectSelected', '$.terms.reportEveryMonths', 'cadence', false), ('ProjectSelected', '$.terms.reportDueDays', '0..366', false),
  ('ProjectSelected', '$.terms.reviewRequired', 'boolean', false), ('ProjectSelected', '$.terms.defaultRealisationPercent', '0..100', false),
  ('ProjectSelected', '$.agreement.signedOn', 'date', false), ('ProjectSelected', '$.agreement.awardCents', 'cents', false),
  ('AgreementSigned', '$.version', 'version', true), ('AgreementSigned', '$.signedOn', 'date', true), ('AgreementSigned', '$.awardCents', 'cents', false),
  ('AgreementSigned', '$.tranches', 'list', true), ('AgreementSigned', '$.streams', 'list', true), ('AgreementSigned', '$.reason', 'text', false),
  ('MilestoneValidated', '$.milestoneId', 'id', true), ('MilestoneValidated', '$.validatedOn', 'date', true),
  ('CommitmentRecorded', '$.commitmentId', 'id', true), ('CommitmentRecorded', '$.amountCents', 'cents', true), ('CommitmentRecorded', '$.committedOn', 'date', true),
  ('TranchePaid', '$.paymentId', 'id', true), ('TranchePaid', '$.trancheId', 'id', false), ('TranchePaid', '$.amountCents', 'positive', true),
  ('TranchePaid', '$.paidOn', 'date', true), ('TranchePaid', '$.channel', 'delegated-credits|title-2-transfer|operator-payment', false),
  ('TrancheRepaid', '$.repaymentId', 'id', true), ('TrancheRepaid', '$.paymentId', 'id', true), ('TrancheRepaid', '$.amountCents', 'positive', true),
  ('TrancheRepaid', '$.repaidOn', 'date', true), ('TrancheRepaid', '$.reason', 'id', true),
  ('SavingsReported', '$.reportId', 'id', true), ('SavingsReported', '$.version', 'version', true), ('SavingsReported', '$.period.from', 'month', true),
  ('SavingsReported', '$.period.to', 'month', true), ('SavingsReported', '$.submittedOn', 'date', true), ('SavingsReported', '$.reason', 'text', false),
  ('SavingsReported', '$.nil', 'true', false), ('SavingsReported', '$.lines', 'list', false),
  ('SavingsReviewed', '$.reportId', 'id', true), ('SavingsReviewed', '$.version', 'version', true), ('SavingsReviewed', '$.reportFactId', 'id', false),
  ('SavingsReviewed', '$.decision', 'validated|rejected|changes-requested', true), ('SavingsReviewed', '$.reviewedOn', 'date', true),
  ('SavingsReviewed', '$.confidence', 'preliminary|interim|final', false), ('SavingsReviewed', '$.accepted', 'list', false), ('SavingsReviewed', '$.reason', 'text', false),
  ('StreamEnded', '$.streamId', 'id', true), ('StreamEnded', '$.lastMonth', 'month', true), ('StreamEnded', '$.reason', 'id', true),
  ('ProjectClosed', '$.on', 'date', true), ('ProjectClosed', '$.reason', 'id', true),
  ('ProjectAbandoned', '$.on', 'date', true), ('ProjectAbandoned', '$.reason', 'id', true),
  ('DecisionRecorded', '$.decidedOn', 'date', true), ('DecisionRecorded', '$.title', 'text', true),
  ('FactWithdrawn', '$.factId', 'id', true), ('FactWithdrawn', '$.withdrawnOn', 'date', true), ('FactWithdrawn', '$.reason', 'id', true)
) AS v(detail_type, path, kind, required);

CREATE OR REPLACE TEMP TABLE natures AS SELECT unnest(['recurring', 'one-off', 'avoided-cost', 'revenue', 'non-cash']) AS nature;

CREATE OR REPLACE MACRO whole_between(v, low, high) AS
  coalesce(json_type(v) IN ('BIGINT', 'UBIGINT') AND TRY_CAST(v ->> '$' AS HUGEINT) BETWEEN low AND high, false);
CREATE OR REPLACE MACRO month_ok(v) AS coalesce(json_type(v) = 'VARCHAR' AND regexp_full_match(v ->> '$', '\d{4}-(0[1-9]|1[0-2])'), false);
CREATE OR REPLACE MACRO date_ok(v) AS
  coalesce(json_type(v) = 'VARCHAR' AND regexp_full_match(v ->> '$', '\d{4}-\d{2}-\d{2}') AND TRY_CAST(v ->> '$' AS DATE) IS NOT NULL, false);
CREATE OR REPLACE MACRO instant_ok(v) AS
  coalesce(json_type(v) = 'VARCHAR' AND regexp_full_match(v ->> '$', '\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})')
    AND TRY_CAST(v ->> '$' AS TIMESTAMPTZ) IS NOT NULL, false);
CREATE OR REPLACE MACRO id_ok(v) AS coalesce(json_type(v) = 'VARCHAR' AND (v ->> '$') <> '', false);
-- §3 "Amounts are integer cents, at most 10^13 in size."
CREATE OR REPLACE MACRO cents_ok(v) AS whole_between(v, -10000000000000, 10000000000000);
CREATE OR REPLACE MACRO is_absent(v) AS coalesce(json_type(v), 'NULL') = 'NULL';

CREATE OR REPLACE MACRO kind_ok(v, kind) AS CASE
  WHEN kind = 'text' THEN json_type(v) = 'VARCHAR'
  WHEN kind = 'id' THEN id_ok(v)
  WHEN kind = 'date' THEN date_ok(v)
  WHEN kind = 'month' THEN month_ok(v)
  WHEN kind = 'cents' THEN cents_ok(v)
  WHEN kind = 'positive' THEN whole_between(v, 1, 10000000000000)
  WHEN kind = 'version' THEN whole_between(v, 1, 9007199254740991)
  WHEN kind = 'list' THEN json_type(v) = 'ARRAY'
  WHEN kind = 'boolean' THEN json_type(v) = 'BOOLEAN'
  WHEN kind = 'true' THEN json_type(v) = 'BOOLEAN' AND (v ->> '$') = 'true'
  WHEN kind = 'cadence' THEN whole_between(v, 1, 12) AND (v ->> '$') IN ('1', '2', '3', '4', '6', '12')
  WHEN kind = '1..10000' THEN whole_between(v, 1, 10000)
  WHEN kind = '0..240' THEN whole_between(v, 0, 240)
  WHEN kind = '0..366' THEN whole_between(v, 0, 366)
  WHEN kind = '0..100' THEN whole_between(v, 0, 100)
  ELSE json_type(v) = 'VARCHAR' AND list_contains(string_split(kind, '|'), v ->> '$')
END;

CREATE OR REPLACE TEMP TABLE line AS
SELECT l.line_no, l.source, l.detail_type, l.detail -> '$.metadata' AS metadata, l.detail -> '$.data' AS data,
  TRY_CAST(l.recorded_at AS TIMESTAMPTZ) AS recorded_at, l.canonical, a.sources, a.subject_field,
  json_extract(l.detail, '$.data.' || a.subject_field) AS subject
FROM ledger l LEFT JOIN allowed a USING (detail_type);

-- Lines of a report and accepted amounts of a review; streams and tranches of an agreement, wherever it is stated.
CREATE OR REPLACE TEMP TABLE item AS
WITH lists AS (
  SELECT line_no, 'line' AS kind, data -> '$.lines' AS list FROM line WHERE detail_type = 'SavingsReported'
  UNION ALL SELECT line_no, 'accepted', data -> '$.accepted' FROM line WHERE detail_type = 'SavingsReviewed'
  UNION ALL SELECT line_no, 'stream', data -> '$.streams' FROM line WHERE detail_type = 'AgreementSigned'
  UNION ALL SELECT line_no, 'tranche', data -> '$.tranches' FROM line WHERE detail_type = 'AgreementSigned'
  UNION ALL SELECT line_no, 'stream', data -> '$.agreement.streams' FROM line WHERE detail_type = 'ProjectSelected'
  UNION ALL SELECT line_no, 'tranche', data -> '$.agreement.tranches' FROM line WHERE detail_type = 'ProjectSelected'
)
SELECT line_no, kind, unnest(json_extract(list, '$[*]')) AS item FROM lists WHERE json_type(list) = 'ARRAY';

CREATE OR REPLACE TEMP TABLE planned_year AS
SELECT line_no, item ->> '$.streamId' AS stream_id, item ->> '$.from' AS from_text, item ->> '$.to' AS to_text,
  unnest(json_keys(item -> '$.annualPlan')) AS year_text, item -> '$.annualPlan' AS plan
FROM item WHERE kind = 'stream' AND json_type(item -> '$.annualPlan') = 'OBJECT';

CREATE OR REPLACE TEMP TABLE malformed AS
-- "an unknown detail type"
SELECT line_no FROM line WHERE sources IS NULL
-- "instants have an offset; `metadata.actor`, ids ... are not empty"
UNION SELECT line_no FROM line
  WHERE NOT coalesce(json_type(metadata -> '$.id') = 'VARCHAR' AND regexp_full_match(metadata ->> '$.id', '[A-Za-z0-9._:-]{1,128}'), false)
     OR NOT instant_ok(metadata -> '$.occurredAt') OR NOT id_ok(metadata -> '$.actor') OR NOT whole_between(metadata -> '$.version', 1, 9007199254740991)
     OR (NOT is_absent(metadata -> '$.origin') AND json_type(metadata -> '$.origin') <> 'VARCHAR')
     OR NOT id_ok(subject)
-- "anything the table requires is missing or of the wrong type (optional fields too, when present and not null)"
UNION SELECT l.line_no FROM line l JOIN contract c USING (detail_type)
  WHERE CASE WHEN is_absent(json_extract(l.data, c.path)) THEN c.required ELSE NOT coalesce(kind_ok(json_extract(l.data, c.path), c.kind), false) END
-- an agreement in a selection is an agreement: its lists are required
UNION SELECT line_no FROM line WHERE detail_type = 'ProjectSelected' AND NOT is_absent(data -> '$.agreement')
  AND (coalesce(json_type(data -> '$.agreement.tranches'), '') <> 'ARRAY' OR coalesce(json_type(data -> '$.agreement.streams'), '') <> 'ARRAY')
-- "reason? (required when version > 1)"; required reasons are not empty
UNION SELECT line_no FROM line WHERE detail_type IN ('AgreementSigned', 'SavingsReported')
  AND TRY_CAST(data ->> '$.version' AS BIGINT) > 1 AND coalesce(data ->> '$.reason', '') = ''
-- "reason? (required unless validated as declared)"
UNION SELECT line_no FROM line WHERE detail_type = 'SavingsReviewed' AND coalesce(data ->> '$.reason', '') = ''
  AND NOT coalesce((data ->> '$.decision') = 'validated' AND is_absent(data -> '$.accepted'), false)
-- "a `to` before its `from`"
UNION SELECT line_no FROM line WHERE detail_type = 'SavingsReported' AND (data ->> '$.period.to') < (data ->> '$.period.from')
UNION SELECT line_no FROM item WHERE kind = 'stream' AND (item ->> '$.to') < (item ->> '$.from')
-- "both or neither of `nil` and `lines`, an empty `lines`"
UNION SELECT line_no FROM line WHERE detail_type = 'SavingsReported'
  AND (is_absent(data -> '$.nil') = is_absent(data -> '$.lines') OR coalesce(json_array_length(data -> '$.lines'), 1) = 0)
-- items: wrong types
UNION SELECT line_no FROM item WHERE kind IN ('line', 'accepted')
  AND NOT (id_ok(item -> '$.streamId') AND coalesce((item ->> '$.nature') IN (SELECT nature FROM natures), false))
UNION SELECT line_no FROM item WHERE kind = 'line'
  AND NOT (cents_ok(item -> '$.netAmountCents') AND (is_absent(item -> '$.attributionPercent') OR whole_between(item -> '$.attributionPercent', 0, 100)))
UNION SELECT line_no FROM item WHERE kind = 'accepted' AND NOT cents_ok(item -> '$.amountCents')
UNION SELECT line_no FROM item WHERE kind = 'tranche'
  AND NOT (id_ok(item -> '$.trancheId') AND date_ok(item -> '$.plannedOn') AND cents_ok(item -> '$.amountCents'))
UNION SELECT line_no FROM item WHERE kind = 'stream'
  AND NOT (id_ok(item -> '$.streamId') AND coalesce(json_type(item -> '$.label') = 'VARCHAR', false) AND month_ok(item -> '$.from')
    AND (is_absent(item -> '$.to') OR month_ok(item -> '$.to')) AND coalesce((item ->> '$.nature') IN (SELECT nature FROM natures), false)
    AND coalesce(json_type(item -> '$.annualPlan') = 'OBJECT', false))
-- "two streams or tranches of one id in an agreement", "two lines or two `accepted` on one (stream, nature)"
UNION SELECT line_no FROM item
  GROUP BY line_no, kind, coalesce(item ->> '$.trancheId', item ->> '$.streamId'), CASE WHEN kind IN ('line', 'accepted') THEN item ->> '$.nature' END
  HAVING count(*) > 1
-- "a gap in `annualPlan`"
UNION SELECT line_no FROM planned_year GROUP BY line_no, stream_id
  HAVING max(TRY_CAST(year_text AS INTEGER)) - min(TRY_CAST(year_text AS INTEGER)) + 1 <> count(*) OR NOT bool_and(regexp_full_match(year_text, '\d{4}'))
-- "a year wholly outside `from`..`to`"
UNION SELECT line_no FROM planned_year WHERE year_text < substr(from_text, 1, 4) OR year_text > substr(to_text, 1, 4)
UNION SELECT line_no FROM planned_year WHERE NOT cents_ok(json_extract(plan, '$."' || year_text || '"'));

-- §3 "A source that the table does not allow for a type is refused as `wrong-source`."
-- §3 "What is refused takes no identity."
CREATE OR REPLACE TEMP TABLE well_formed AS
SELECT l.*, l.subject ->> '$' AS subject_id, l.metadata ->> '$.id' AS id
FROM line l ANTI JOIN malformed USING (line_no)
WHERE list_contains(list_transform(string_split(l.sources, ' '), lambda s: 'trajectoire.' || s), l.source);

-- §3 "Identity = (subject, source, metadata.id)": "the one recorded first stays; absent `recordedAt` is earliest; then the one whose canonical
-- JSON ... is smaller." The same order gives "the first recorded metadata stays" to a repetition. Text compares by code points (UTF-8 bytes).
CREATE OR REPLACE TEMP TABLE fact AS
SELECT line_no AS fact_no, subject_field, subject_id, source, id, detail_type AS type, data,
  (metadata ->> '$.occurredAt')::TIMESTAMPTZ AS occurred_at, metadata ->> '$.origin' AS origin, recorded_at
FROM well_formed
QUALIFY row_number() OVER (PARTITION BY subject_field, subject_id, source, id ORDER BY recorded_at NULLS FIRST, canonical, line_no) = 1;

-- One table a type, read once.

CREATE OR REPLACE TEMP TABLE selection AS
SELECT fact_no, (data ->> '$.selectedOn')::DATE AS selected_on, data ->> '$.wave' AS wave, (data ->> '$.awardCents')::HUGEINT AS award,
  coalesce((data ->> '$.terms.ratioPercent')::INTEGER, 100) AS ratio_percent,
  coalesce((data ->> '$.terms.delayMonths')::INTEGER, 36) AS delay_months,
  coalesce((data ->> '$.terms.tolerancePercent')::INTEGER, 10) AS tolerance_percent,
  coalesce((data ->> '$.terms.coveragePercent')::INTEGER, 75) AS coverage_percent,
  coalesce((data ->> '$.terms.reportEveryMonths')::INTEGER, 3) AS report_every_months,
  coalesce((data ->> '$.terms.reportDueDays')::INTEGER, 45) AS report_due_days,
  coalesce((data ->> '$.terms.reviewRequired')::BOOLEAN, true) AS review_required,
  coalesce((data ->> '$.terms.defaultRealisationPercent')::INTEGER, 50) AS default_realisation_percent,
  NOT is_absent(data -> '$.agreement') AS has_agreement
FROM fact WHERE type = 'ProjectSelected';

-- §3 "agreement? (... it is version 0, `signedOn` defaults to `selectedOn`)"
CREATE OR REPLACE TEMP TABLE agreement AS
SELECT fact_no, (data ->> '$.version')::BIGINT AS version, (data ->> '$.signedOn')::DATE AS signed_on, (data ->> '$.awardCents')::HUGEINT AS award
FROM fact WHERE type = 'AgreementSigned'
UNION ALL
SELECT fact_no, 0, coalesce(data ->> '$.agreement.signedOn', data ->> '$.selectedOn')::DATE, (data ->> '$.agreement.awardCents')::HUGEINT
FROM fact WHERE type = 'ProjectSelected' AND NOT is_absent(data -> '$.agreement');

CREATE OR REPLACE TEMP TABLE agreement_tranche AS
SELECT i.line_no AS fact_no, item ->> '$.trancheId' AS tranche_id, (item ->> '$.amountCents')::HUGEINT AS amount
FROM item i SEMI JOIN fact f ON f.fact_no = i.line_no WHERE kind = 'tranche';

CREATE OR REPLACE TEMP TABLE agreement_year AS
SELECT p.line_no AS fact_no, stream_id, year_text::INTEGER AS planned_year, json_extract_string(plan, '$."' || year_text || '"')::HUGEINT AS cents,
  -- §6 "spread ... over that year's months inside `from`..`to`"
  greatest(month_of_text(from_text), year_text::INTEGER * 12) AS first_active,
  least(coalesce(month_of_text(to_text), 2147483647), year_text::INTEGER * 12 + 11) - greatest(month_of_text(from_text), year_text::INTEGER * 12) + 1 AS active
FROM planned_year p SEMI JOIN fact f ON f.fact_no = p.line_no;

CREATE OR REPLACE TEMP TABLE agreement_stream AS
WITH last_year AS (
  SELECT fact_no, stream_id, max(planned_year) AS last_year, arg_max(cents, planned_year) AS cents, arg_max(active, planned_year) AS active
  FROM agreement_year GROUP BY ALL
)
SELECT i.line_no AS fact_no, item ->> '$.streamId' AS stream_id, item ->> '$.nature' AS nature, month_of_text(item ->> '$.from') AS from_month,
  coalesce(month_of_text(item ->> '$.to'), 2147483647) AS to_month, y.last_year,
  -- §6 "each later full year gets `last year's cents × 12 / its active months`, rounded"
  coalesce(round_div(y.cents * 12, y.active), 0) AS full_year_cents
FROM item i SEMI JOIN fact f ON f.fact_no = i.line_no
LEFT JOIN last_year y ON y.fact_no = i.line_no AND y.stream_id = (item ->> '$.streamId')
WHERE kind = 'stream';

CREATE OR REPLACE TEMP TABLE commitment AS
SELECT fact_no, data ->> '$.commitmentId' AS commitment_id, (data ->> '$.amountCents')::HUGEINT AS amount, (data ->> '$.committedOn')::DATE AS committed_on
FROM fact WHERE type = 'CommitmentRecorded';

CREATE OR REPLACE TEMP TABLE payment AS
SELECT fact_no, data ->> '$.paymentId' AS payment_id, data ->> '$.trancheId' AS tranche_id, (data ->> '$.amountCents')::HUGEINT AS amount,
  (data ->> '$.paidOn')::DATE AS paid_on
FROM fact WHERE type = 'TranchePaid';

CREATE OR REPLACE TEMP TABLE repayment AS
SELECT fact_no, data ->> '$.repaymentId' AS repayment_id, data ->> '$.paymentId' AS payment_id, (data ->> '$.amountCents')::HUGEINT AS amount,
  (data ->> '$.repaidOn')::DATE AS repaid_on
FROM fact WHERE type = 'TrancheRepaid';

CREATE OR REPLACE TEMP TABLE report AS
SELECT fact_no, data ->> '$.reportId' AS report_id, (data ->> '$.version')::BIGINT AS version, month_of_text(data ->> '$.period.from') AS from_month,
  month_of_text(data ->> '$.period.to') AS to_month, (data ->> '$.submittedOn')::DATE AS submitted_on, NOT is_absent(data -> '$.nil') AS nil
FROM fact WHERE type = 'SavingsReported';

-- §5 "Declared amount x = netAmountCents × attributionPercent / 100, rounded."
CREATE OR REPLACE TEMP TABLE report_line AS
SELECT i.line_no AS fact_no, item ->> '$.streamId' AS stream_id, item ->> '$.nature' AS nature,
  round_div((item ->> '$.netAmountCents')::HUGEINT * coalesce((item ->> '$.attributionPercent')::HUGEINT, 100), 100) AS cents
FROM item i SEMI JOIN fact f ON f.fact_no = i.line_no WHERE kind = 'line';

CREATE OR REPLACE TEMP TABLE review AS
SELECT fact_no, data ->> '$.reportId' AS report_id, (data ->> '$.version')::BIGINT AS version, data ->> '$.reportFactId' AS report_fact_id,
  data ->> '$.decision' AS decision, (data ->> '$.reviewedOn')::DATE AS reviewed_on, NOT is_absent(data -> '$.accepted') AS has_accepted
FROM fact WHERE type = 'SavingsReviewed';

CREATE OR REPLACE TEMP TABLE review_line AS
SELECT i.line_no AS fact_no, item ->> '$.streamId' AS stream_id, item ->> '$.nature' AS nature, (item ->> '$.amountCents')::HUGEINT AS cents
FROM item i SEMI JOIN fact f ON f.fact_no = i.line_no WHERE kind = 'accepted';
