-- What is accepted, as the other files use it. Values are whole numbers of billionths, so that
-- sums, differences and roundings are exact.

CREATE MACRO nano(x) AS CAST(CAST(x AS DECIMAL(28, 9)) * CAST(1000000000 AS DECIMAL(10, 0)) AS HUGEINT);

CREATE MACRO power_of_ten(k) AS [1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000][k + 1]::HUGEINT;
-- 30 June 2024 as the number 20240630.
CREATE MACRO day_number(day) AS CAST(strftime(day, '%Y%m%d') AS HUGEINT) * 1000000000;
-- The sign of `a` with the size of a/b to k decimals, in billionths: limits never past themselves.
CREATE MACRO ratio(a, b, k, bound) AS (CASE WHEN a < 0 THEN -1 ELSE 1 END) * power_of_ten(9 - k) * (
    (abs(a) * power_of_ten(k)) // b + CASE
        WHEN bound IN ('exact', 'about') THEN CASE WHEN 2 * ((abs(a) * power_of_ten(k)) % b) >= b THEN 1 ELSE 0 END
        WHEN (bound = 'at_least') = (a < 0) AND (abs(a) * power_of_ten(k)) % b > 0 THEN 1
        ELSE 0 END);
-- The range a figure allows; what is printed in thousands or millions is rounded to that.
CREATE MACRO slack(resolution) AS CASE WHEN resolution > 1000000000 THEN resolution // 2 ELSE 0 END;
CREATE MACRO lowest(bound, value, resolution) AS
    CASE bound WHEN 'at_least' THEN value WHEN 'exact' THEN value - slack(resolution) END;
CREATE MACRO highest(kind, bound, value, resolution) AS
    CASE WHEN bound IN ('almost', 'below', 'at_most') THEN value
         WHEN bound = 'exact' THEN value + slack(resolution)
         WHEN bound = 'at_least' AND kind = 'percent' AND value <= 100000000000 THEN 100000000000 END;

-- One of the last digit that is not zero, and the same for what lies just below a number.
CREATE MACRO step_of(value) AS CASE WHEN value = 0 THEN 0::HUGEINT ELSE list_max(list_filter(
    list_transform(range(22), lambda k: ('1' || repeat('0', k))::HUGEINT), lambda p: value % p = 0)) END;
CREATE MACRO below_by(value) AS CASE WHEN value = step_of(value) THEN value // 10 ELSE step_of(value) END;
-- What a figure is taken for: "hơn 180 nghìn" is less than 190 000, "gần 95 %" more than 94 %.
CREATE MACRO is_limit(word) AS coalesce(word IN ('ít nhất', 'tối thiểu', 'không dưới', 'không ít hơn', 'at least', '≥', '>='), false);
-- What is certainly more than a figure told as "hơn ...": ten such steps.
CREATE MACRO surely_below(bound, word, value) AS
    CASE WHEN bound = 'at_least' AND NOT is_limit(word) THEN value + 10 * step_of(value) END;
CREATE MACRO near_low(bound, word, value, resolution) AS CASE
    WHEN bound = 'almost' THEN value - below_by(value)
    WHEN bound = 'about' THEN value - step_of(value) // 2
    ELSE lowest(bound, value, resolution) END;
CREATE MACRO near_high(kind, bound, word, value, resolution) AS CASE
    WHEN bound = 'about' THEN value + step_of(value) // 2
    WHEN bound = 'at_least' AND NOT is_limit(word)
        THEN least(value + step_of(value), coalesce(highest(kind, bound, value, resolution), value + step_of(value)))
    ELSE highest(kind, bound, value, resolution) END;
CREATE MACRO lies_above(low, bound, high, lower_bound) AS
    coalesce(low > high OR (low = high AND (lower_bound IN ('at_least', 'almost', 'below') OR bound = 'almost')), false);

CREATE TABLE places AS SELECT * FROM read_parquet($processed || '/reference/places.parquet');

-- A figure of a district belongs to the briefing of its province.
CREATE TABLE owners AS
WITH RECURSIVE climbing AS (
    SELECT place, place AS owner, level, parent FROM places
    UNION ALL
    SELECT c.place, p.place, p.level, p.parent
    FROM climbing c JOIN places p ON p.place = c.parent
    WHERE c.level NOT IN ('nation', 'province')
)
SELECT place, owner FROM climbing WHERE level IN ('nation', 'province');

CREATE TABLE obs AS
SELECT
    o.observation, o.source, o.place, w.owner, o.indicator, o.breakdown, o.status,
    CAST(o.period_start AS DATE) AS period_start, CAST(o.period_end AS DATE) AS period_end,
    o.date_basis, CAST(o.value_date AS DATE) AS value_date, o.unit, o.unit_kind AS kind, o.bound,
    nano(o.value) AS value, nano(o.denominator) AS whole, nano(o.resolution) AS resolution, o.word,
    o.covers, CAST(o.vintage AS DATE) AS vintage, o.doubts, o.note_vi,
    coalesce(CAST(o.period_end AS DATE), CAST(o.value_date AS DATE), CAST(o.vintage AS DATE)) AS day,
    CASE WHEN o.period_start IS NULL OR o.period_end IS NULL THEN 0
         ELSE round_even((CAST(o.period_end AS DATE) - CAST(o.period_start AS DATE)) / 30.4, 0)
    END AS months,
    row_number() OVER (ORDER BY o.file, coalesce(CAST(o.sheet AS VARCHAR), ''), o.line, o.file_row_number) AS line
FROM read_parquet($processed || '/observations/*.parquet', union_by_name = true, file_row_number = true) o
JOIN owners w USING (place);


CREATE TABLE sources AS SELECT * FROM read_parquet($processed || '/reference/sources.parquet');
CREATE TABLE targets AS
SELECT *, row_number() OVER (ORDER BY file, line) AS n
FROM read_parquet($processed || '/reference/targets.parquet');
CREATE TABLE findings AS
SELECT f.*, w.owner, s.covers
FROM read_parquet($processed || '/findings/*.parquet', union_by_name = true) f
JOIN owners w USING (place) JOIN sources s USING (source);
CREATE TABLE doubts AS
SELECT * FROM read_parquet($processed || '/doubts/*.parquet', union_by_name = true);
CREATE TABLE quarantine AS
SELECT heading FROM read_parquet($processed || '/quarantine/quarantine.parquet');
CREATE TABLE books AS SELECT * FROM read_parquet($processed || '/quality/books.parquet');
CREATE TABLE groups AS
SELECT * FROM (VALUES
    ('public_services', 1), ('socio_economic', 2), ('digital_citizens', 3), ('data_connection', 4),
    ('direction', 5), ('foundation', 6)) AS t ("group", rank);
CREATE TABLE indicators AS
SELECT i.*, g.rank AS group_rank, row_number() OVER (ORDER BY g.rank, i."order", i.line) AS nth
FROM read_parquet($processed || '/reference/indicators.parquet') i JOIN groups g ON g."group" = i."group";
CREATE TABLE breakdowns AS
SELECT breakdown, file_row_number + 1 AS nth
FROM read_parquet($processed || '/reference/breakdowns.parquet', file_row_number = true);
CREATE TABLE milestones AS SELECT * FROM read_parquet($processed || '/reference/milestones.parquet');
