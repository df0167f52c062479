-- Portfolio (DOMAIN.md §8, §11). Input: portfolio_query(pq, as_of, known_at, wave); `query` holds one row a project for each of them, portfolio_member(q, pq) says whose.

-- "A project belongs from `selectedOn`, or from its first payment if that is earlier or it was never selected."
CREATE OR REPLACE TEMP TABLE member AS
SELECT x.pq, p.* FROM position p JOIN portfolio_member x USING (q) JOIN portfolio_query y ON y.pq = x.pq
WHERE p.found AND (p.selected_on <= p.t OR EXISTS (SELECT 1 FROM net_payment n WHERE n.q = p.q))
  AND (y.wave IS NULL OR p.wave = y.wave);

-- §7, the order of the table
CREATE OR REPLACE TEMP TABLE status_order AS
SELECT unnest(['none', 'unplanned', 'on-track', 'watch', 'compromised', 'achieved', 'undocumented', 'to-confirm', 'missed', 'partial', 'in-observation']) AS status,
  unnest(range(11)) AS place;

CREATE OR REPLACE TEMP TABLE portfolio_answer AS
WITH sums AS (
  SELECT y.pq, any_value(y.as_of) AS as_of, any_value(y.known_at) AS known_at, coalesce(bool_or(m.simulation), false) AS simulation, count(m.q) AS projects,
    coalesce(sum(m.award), 0) AS awarded, coalesce(sum(m.committed), 0) AS committed, coalesce(sum(m.paid), 0) AS paid, coalesce(sum(m.matured), 0) AS matured,
    coalesce(sum(m.required), 0) AS required, coalesce(sum(m.validated_e12), 0) AS validated, coalesce(sum(m.declared_e12), 0) AS declared,
    coalesce(sum(m.validated_ra), 0) AS annualised, coalesce(sum(m.validated_c), 0) AS cumulative,
    -- "Y = Σ E12 / ΣM over projects with M > 0, silent ones counted as 0; null when ΣM = 0"
    coalesce(sum(m.validated_e12) FILTER (m.matured > 0), 0) AS weighed,
    -- "`upperYield`: Y with max(E12, R as shown) for projects that are `undocumented`"
    coalesce(sum(CASE WHEN m.status = 'undocumented' THEN greatest(coalesce(m.validated_e12, 0), m.required) ELSE m.validated_e12 END) FILTER (m.matured > 0), 0) AS upper,
    -- "Documented share = M of projects with κ >= their term"
    coalesce(sum(m.matured) FILTER (m.documented), 0) AS documented
  FROM portfolio_query y LEFT JOIN member m ON m.pq = y.pq GROUP BY y.pq
), per_status AS (
  SELECT m.pq, m.status, any_value(s.place) AS place, count(*) AS n, sum(m.matured) AS matured FROM member m JOIN status_order s USING (status) GROUP BY ALL
)
SELECT pq, json_object('asOf', as_of::VARCHAR, 'knownAt', known_at, 'simulation', simulation, 'projects', projects, 'awardedCents', awarded::BIGINT,
  'committedCents', committed::BIGINT, 'paidCents', paid::BIGINT, 'maturedCents', matured::BIGINT, 'requiredCents', required::BIGINT,
  'validatedRunRateCents', validated::BIGINT, 'declaredRunRateCents', declared::BIGINT, 'annualisedCents', annualised::BIGINT,
  'cumulativeCents', cumulative::BIGINT, 'yield', ratio_text(weighed, matured), 'upperYield', ratio_text(upper, matured),
  'documentedMaturedCents', documented::BIGINT,
  'statuses', coalesce((
    SELECT '{' || string_agg('"' || status || '":' || json_object('count', n, 'maturedCents', matured::BIGINT)::VARCHAR, ',' ORDER BY place) || '}'
    FROM per_status x WHERE x.pq = sums.pq), '{}')::JSON) AS json
FROM sums;
