-- Which figure is the latest of a period (docs/method.md, "Which figure").

CREATE MACRO first_day(code) AS CASE
    WHEN length(code) = 6 THEN make_date(CAST(code[1:4] AS INT), CAST(code[6:6] AS INT) * 6 - 5, 1)
    ELSE make_date(CAST(code[1:4] AS INT), 1, 1) END;
CREATE MACRO last_day_of(code) AS CASE
    WHEN code[5:6] = 'H1' THEN make_date(CAST(code[1:4] AS INT), 6, 30)
    WHEN code[5:6] = 'H2' THEN make_date(CAST(code[1:4] AS INT), 12, 31)
    ELSE make_date(CAST(code[6:9] AS INT), 12, 31) END;
CREATE MACRO half_before(code) AS CASE
    WHEN code[6:6] = '2' THEN code[1:4] || 'H1' ELSE CAST(CAST(code[1:4] AS INT) - 1 AS VARCHAR) || 'H2' END;
CREATE MACRO half_after(code) AS CASE
    WHEN code[6:6] = '1' THEN code[1:4] || 'H2' ELSE CAST(CAST(code[1:4] AS INT) + 1 AS VARCHAR) || 'H1' END;
CREATE MACRO half_of(day) AS CAST(year(day) AS VARCHAR) || CASE WHEN month(day) <= 6 THEN 'H1' ELSE 'H2' END;

-- The half-years of each window, and of each half-year itself.
CREATE TABLE halves AS
SELECT DISTINCT period, unnest(CASE WHEN length(period) = 6 THEN [period] ELSE
    [period[1:4] || 'H1', period[1:4] || 'H2', period[6:9] || 'H1', period[6:9] || 'H2'] END) AS half
FROM briefings;

-- Who had the area of a place younger than its period on the period's first day.
CREATE TABLE former AS
WITH RECURSIVE went AS (
    SELECT b.briefing, b.period, p.place, p.valid_from, p.valid_to
    FROM briefings b JOIN places own ON own.place = b.place
    JOIN places p ON p.successor = b.place AND p.place <> b.place
    WHERE own.valid_from > first_day(b.period)
    UNION
    SELECT w.briefing, w.period, p.place, p.valid_from, p.valid_to
    FROM went w JOIN places p ON p.successor = w.place
)
SELECT briefing, place FROM went
WHERE coalesce(valid_from, DATE '0001-01-01') <= first_day(period)
  AND coalesce(valid_to, DATE '9999-12-31') >= first_day(period);

-- What is read: the briefing's own place now and earlier, and the former places.
CREATE TABLE spans AS
SELECT briefing, 'now' AS role, place AS owner, period AS code FROM briefings
UNION ALL SELECT briefing, 'half_before', place, half_before(period) FROM briefings WHERE length(period) = 6
UNION ALL SELECT briefing, 'year_earlier', place, half_before(half_before(period)) FROM briefings WHERE length(period) = 6
UNION ALL SELECT f.briefing, 'former', f.place, b.period FROM former f JOIN briefings b USING (briefing);

CREATE TABLE reviewing AS
SELECT briefing, role, owner, code AS reviewed, code AS span FROM spans
UNION
SELECT s.briefing, s.role, s.owner, h.half, s.code FROM spans s JOIN halves h ON h.period = s.code;

-- What is told of a span: by a source that reviews it, and of a half-year also what a review of two
-- years dates into it.
CREATE TABLE told AS
SELECT DISTINCT r.briefing, r.role, r.span, o.* FROM reviewing r JOIN obs o ON o.owner = r.owner AND (
    o.covers = r.reviewed
    OR (length(r.span) = 6 AND length(o.covers) > 6 AND o.date_basis <> 'unknown'
        AND o.covers[1:4] <= r.span[1:4] AND r.span[1:4] <= o.covers[6:9]
        AND coalesce(o.period_start, o.period_end) >= first_day(r.span) AND o.period_end <= last_day_of(r.span)));

CREATE TABLE picks AS
SELECT * EXCLUDE (n, span) FROM (
    SELECT t.*, row_number() OVER (
        PARTITION BY t.briefing, t.role, t.status, t.place, t.indicator, t.breakdown
        ORDER BY
            (t.kind NOT IN ('count', 'money') OR t.period_start IS NULL OR t.period_end IS NULL
             OR (t.period_start <= first_day(t.span) AND t.period_end >= last_day_of(t.span))) DESC,
            -- Without a date it is of the half-year its source reviews, the last of two years.
            CASE WHEN t.date_basis <> 'unknown' THEN half_of(t.day)
                 WHEN length(t.covers) = 6 THEN t.covers ELSE t.covers[6:9] || 'H2' END DESC,
            (t.date_basis <> 'unknown') DESC,
            t.day DESC NULLS LAST, t.vintage DESC NULLS LAST, t.line DESC) AS n
    FROM told t)
WHERE n = 1;

CREATE VIEW results AS SELECT * FROM picks WHERE role = 'now' AND status = 'result';
CREATE VIEW shown AS SELECT * FROM picks WHERE role = 'now' AND status IN ('result', 'plan');

-- Half-years of a window: filled by the figures' own dates, known in two or more of them.
CREATE TABLE half_years AS
SELECT * EXCLUDE (n, known) FROM (
    SELECT *, count(*) OVER (PARTITION BY briefing, place, indicator, breakdown) AS known FROM (
        SELECT b.briefing, h.half, o.*, row_number() OVER (
            PARTITION BY b.briefing, h.half, o.place, o.indicator, o.breakdown
            ORDER BY o.period_end DESC, o.vintage DESC NULLS LAST, o.line DESC) AS n
        FROM briefings b JOIN halves h USING (period) JOIN obs o ON o.owner = b.place
        WHERE length(b.period) > 6 AND o.status = 'result' AND o.period_end IS NOT NULL
          AND coalesce(o.period_start, o.period_end) >= first_day(h.half)
          AND o.period_end <= last_day_of(h.half))
    WHERE n = 1)
WHERE known >= 2;
