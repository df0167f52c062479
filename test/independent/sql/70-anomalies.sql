-- "When facts disagree" (DOMAIN.md §3). One row an anomaly: facts as sorted lists of fact numbers, then of ids.

CREATE OR REPLACE TEMP TABLE finding AS
-- "one project selected twice: all of them"
SELECT q, 'selected-twice' AS code, list(fact_no) AS facts FROM stated WHERE type = 'ProjectSelected' GROUP BY q HAVING count(*) > 1
-- "one agreement version, paymentId, repaymentId, commitmentId or (reportId, version) in two facts: all of them"
UNION ALL SELECT q, 'agreement-version-reused', list(fact_no) FROM stated JOIN agreement USING (fact_no) WHERE type = 'AgreementSigned' GROUP BY q, version HAVING count(*) > 1
UNION ALL SELECT q, 'payment-id-reused', list(fact_no) FROM stated JOIN payment USING (fact_no) GROUP BY q, payment_id HAVING count(*) > 1
UNION ALL SELECT q, 'repayment-id-reused', list(fact_no) FROM stated JOIN repayment USING (fact_no) GROUP BY q, repayment_id HAVING count(*) > 1
UNION ALL SELECT q, 'commitment-id-reused', list(fact_no) FROM stated JOIN commitment USING (fact_no) GROUP BY q, commitment_id HAVING count(*) > 1
UNION ALL SELECT q, 'report-version-reused', list(fact_no) FROM stated JOIN report USING (fact_no) GROUP BY q, report_id, version HAVING count(*) > 1
-- "net payments of a tranche above its amount in the current agreement, at t: its payments dated <= t"
UNION ALL SELECT n.q, 'tranche-overpaid', list(n.fact_no) FROM net_payment n JOIN agreement_ends e USING (q)
  JOIN agreement_tranche x ON x.fact_no = e.current_no AND x.tranche_id = n.tranche_id
  GROUP BY n.q, x.tranche_id, x.amount HAVING sum(n.net) > x.amount
-- "net paid above the award at t: the payments dated <= t"
UNION ALL SELECT n.q, 'award-exceeded', list(n.fact_no) FROM net_payment n JOIN award w USING (q) GROUP BY n.q, w.award HAVING sum(n.net) > w.award
-- "repaid more than paid at t: the payment (dated <= t) and its repayments dated <= t"
UNION ALL SELECT n.q, 'over-repaid', list_append(list(r.fact_no), n.fact_no) FROM net_payment n JOIN asked a USING (q)
  JOIN repayment_at r ON r.q = n.q AND r.payment_id = n.payment_id AND r.repaid_on <= a.t
  WHERE n.repaid > n.amount GROUP BY n.q, n.fact_no
-- "repayment or review whose target is unknown or withdrawn, withdrawal of an unknown fact: that fact"
UNION ALL SELECT r.q, 'waiting', [r.fact_no] FROM repayment_at r ANTI JOIN payment_at p ON p.q = r.q AND p.payment_id = r.payment_id
UNION ALL SELECT s.q, 'waiting', [s.fact_no] FROM stated s ANTI JOIN review_of v ON v.q = s.q AND v.review_no = s.fact_no WHERE s.type = 'SavingsReviewed'
UNION ALL SELECT w.q, 'waiting', [w.fact_no] FROM withdrawal w ANTI JOIN heard h ON h.q = w.q AND h.source = w.source AND h.id = w.target_id
-- "two lines of different reports share a month of one (stream, nature), in a lane: both facts, for every such pair"
UNION ALL SELECT x.q, 'overlap', [x.fact_no, y.fact_no] FROM lane_line x JOIN lane_line y
  ON x.q = y.q AND x.lane = y.lane AND x.stream_id = y.stream_id AND x.nature = y.nature AND x.rank < y.rank
  AND x.from_month <= y.to_month AND y.from_month <= x.to_month
-- "a nil report covers months of kept lines: the nil report"
UNION ALL SELECT n.q, 'nil-ignored', [n.fact_no] FROM lane_report n
  SEMI JOIN kept_line k ON k.q = n.q AND k.lane = n.lane AND k.from_month <= n.to_month AND n.from_month <= k.to_month WHERE n.nil
-- "a stream reported that no agreement signed by t names, though there is one: one a stream, its reports (versions retained in either lane,
-- `accepted` included)"
UNION ALL SELECT l.q, 'stream-not-in-agreement', list(DISTINCT l.fact_no) FROM lane_line l
  WHERE EXISTS (SELECT 1 FROM signed g WHERE g.q = l.q)
    AND NOT EXISTS (SELECT 1 FROM signed g JOIN agreement_stream x USING (fact_no) WHERE g.q = l.q AND x.stream_id = l.stream_id)
  GROUP BY l.q, l.stream_id
-- "the greatest version of a report has no review yet and declares less (recurring + one-off) than what is validated: the two report facts"
UNION ALL SELECT g.q, 'declared-below-validated', [g.fact_no, v.fact_no]
  FROM (SELECT * FROM report_at WHERE is_first QUALIFY row_number() OVER (PARTITION BY q, report_id ORDER BY version DESC) = 1) g
  JOIN lane_report v ON v.q = g.q AND v.report_id = g.report_id AND v.lane = 'validated' AND v.fact_no <> g.fact_no
  WHERE NOT EXISTS (SELECT 1 FROM review_of r WHERE r.q = g.q AND r.report_id = g.report_id AND r.version = g.version)
    AND coalesce((SELECT sum(l.cents) FROM report_line l WHERE l.fact_no = g.fact_no AND l.nature IN ('recurring', 'one-off')), 0)
      < coalesce((SELECT sum(l.cents) FROM lane_line l WHERE l.q = v.q AND l.lane = 'validated' AND l.fact_no = v.fact_no AND l.nature IN ('recurring', 'one-off')), 0)
-- "facts for a project not selected: all its facts"
UNION ALL SELECT s.q, 'not-selected', list(s.fact_no) FROM stated s ANTI JOIN selection_at x ON x.q = s.q GROUP BY s.q;

-- "`factIds` (sorted, one entry a fact)": "by code points, then by source"
CREATE OR REPLACE TEMP TABLE anomaly AS
WITH one AS (SELECT DISTINCT q, code, list_sort(facts) AS facts FROM finding),
named AS (
  SELECT o.q, o.code, o.facts, list(f.id ORDER BY f.id, f.source) AS fact_ids
  FROM (SELECT *, unnest(facts) AS fact_no FROM one) o JOIN fact f USING (fact_no) GROUP BY o.q, o.code, o.facts
)
-- §11 "`anomalies` are sorted by code, then by fact ids"
SELECT q, list({'code': code, 'factIds': fact_ids} ORDER BY code, fact_ids) AS anomalies FROM named GROUP BY q;
