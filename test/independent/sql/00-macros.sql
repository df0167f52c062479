-- Arithmetic of DOMAIN.md. Money is HUGEINT everywhere: products pass 2^53. A month is year * 12 + (month - 1).

-- §4 "All rounding in this document is half away from zero". HUGEINT `//` truncates towards zero.
CREATE OR REPLACE MACRO round_div(a, b) AS
  sign(a::HUGEINT)::HUGEINT * sign(b::HUGEINT)::HUGEINT * ((2 * abs(a::HUGEINT) + abs(b::HUGEINT)) // (2 * abs(b::HUGEINT)));

-- §11 "Ratios are strings with 4 decimals"; §4 'a ratio never prints "-0.0000"'.
CREATE OR REPLACE MACRO decimals(z) AS
  CASE WHEN z < 0 THEN '-' ELSE '' END || (abs(z) // 10000)::VARCHAR || '.' || lpad((abs(z) % 10000)::VARCHAR, 4, '0');
CREATE OR REPLACE MACRO ratio_text(a, b) AS CASE WHEN b = 0 THEN NULL ELSE decimals(round_div(a::HUGEINT * 10000, b)) END;

CREATE OR REPLACE MACRO month_of_text(x) AS (substr(x, 1, 4)::INTEGER * 12 + substr(x, 6, 2)::INTEGER - 1);
CREATE OR REPLACE MACRO month_of_date(d) AS (year(d) * 12 + month(d) - 1)::INTEGER;
CREATE OR REPLACE MACRO month_text(i) AS (lpad((i // 12)::VARCHAR, 4, '0') || '-' || lpad((i % 12 + 1)::VARCHAR, 2, '0'));
CREATE OR REPLACE MACRO month_end(i) AS last_day(make_date((i // 12)::BIGINT, (i % 12 + 1)::BIGINT, 1));
-- §5 "`month(t)` is t's month if t is its last day, else the month before."
CREATE OR REPLACE MACRO last_whole_month(d) AS (month_of_date(d) - CASE WHEN d = last_day(d) THEN 0 ELSE 1 END);
-- §4 "clamped to the month's last day": DuckDB's interval addition does exactly that.
CREATE OR REPLACE MACRO add_months(d, n) AS CAST(d + to_months(n::INTEGER) AS DATE);

-- §5 "Over n months, q = x quo n, r = |x| mod n: the first r months get one more cent (in x's sign)." k counts from 0.
CREATE OR REPLACE MACRO part(x, n, k) AS
  (x::HUGEINT // n::HUGEINT + CASE WHEN k < abs(x::HUGEINT) % n::HUGEINT THEN sign(x::HUGEINT)::HUGEINT ELSE 0::HUGEINT END);
