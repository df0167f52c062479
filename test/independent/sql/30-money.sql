-- Money invested, matured, required (DOMAIN.md §4).

-- "one ... paymentId, repaymentId, commitmentId ... in two facts: earlier `occurredAt`, then smaller id"
CREATE OR REPLACE TEMP TABLE payment_at AS
SELECT s.q, p.*, add_months(p.paid_on, t.delay_months) AS maturity_on,
  -- "29 Feb 2020 + 36 months = 28 Feb 2023; twelve months later, counted from m_k, 28 Feb 2024"
  add_months(add_months(p.paid_on, t.delay_months), 12) AS proof_on
FROM stated s JOIN payment p USING (fact_no) JOIN terms t USING (q)
QUALIFY row_number() OVER (PARTITION BY s.q, p.payment_id ORDER BY s.occurred_at, s.id, s.source) = 1;

CREATE OR REPLACE TEMP TABLE repayment_at AS
SELECT s.q, r.* FROM stated s JOIN repayment r USING (fact_no)
QUALIFY row_number() OVER (PARTITION BY s.q, r.repayment_id ORDER BY s.occurred_at, s.id, s.source) = 1;

CREATE OR REPLACE TEMP TABLE commitment_at AS
SELECT s.q, c.* FROM stated s JOIN commitment c USING (fact_no)
QUALIFY row_number() OVER (PARTITION BY s.q, c.commitment_id ORDER BY s.occurred_at, s.id, s.source) = 1;

-- "net_k(t) = max(0, a_k - repayments of k dated <= t)", for d_k <= t
CREATE OR REPLACE TEMP TABLE net_payment AS
SELECT p.*, greatest(0::HUGEINT, p.amount - coalesce(r.repaid, 0)) AS net, coalesce(r.repaid, 0) AS repaid
FROM payment_at p JOIN asked a USING (q)
LEFT JOIN (SELECT x.q, x.payment_id, sum(x.amount) AS repaid FROM repayment_at x JOIN asked b USING (q) WHERE x.repaid_on <= b.t GROUP BY ALL) r
  ON r.q = p.q AND r.payment_id = p.payment_id
WHERE p.paid_on <= a.t;

-- I, M, M12, R; "required R(t) = θ·M(t): cents per year, shown rounded"; "Committed(t): sum of commitments dated <= t"
CREATE OR REPLACE TEMP TABLE money AS
SELECT a.q, coalesce(m.paid, 0) AS paid, coalesce(m.matured, 0) AS matured, coalesce(m.matured12, 0) AS matured12,
  round_div(coalesce(m.matured, 0) * t.ratio_percent, 100) AS required,
  coalesce((SELECT sum(c.amount) FROM commitment_at c WHERE c.q = a.q AND c.committed_on <= a.t), 0) AS committed
FROM asked a JOIN terms t USING (q) LEFT JOIN (
  SELECT n.q, sum(n.net) AS paid, sum(n.net) FILTER (n.maturity_on <= b.t) AS matured, sum(n.net) FILTER (n.proof_on <= b.t) AS matured12
  FROM net_payment n JOIN asked b USING (q) GROUP BY n.q) m USING (q);

-- §6 "Next maturity f: the earliest m_k > t among payments with d_k <= t and net_k(t) > 0"
CREATE OR REPLACE TEMP TABLE next_maturity AS
WITH f AS (
  SELECT n.q, min(n.maturity_on) AS f FROM net_payment n JOIN asked a USING (q) WHERE n.maturity_on > a.t AND n.net > 0 GROUP BY n.q
)
-- "R_next = θ·M at f with nets as of t"; "M at f over payments dated <= t"
SELECT f.q, f.f, month_of_date(f.f) AS f_month, sum(n.net) AS matured_f, round_div(sum(n.net) * any_value(t.ratio_percent), 100) AS required_f
FROM f JOIN terms t USING (q) JOIN net_payment n ON n.q = f.q AND n.maturity_on <= f.f GROUP BY ALL;
