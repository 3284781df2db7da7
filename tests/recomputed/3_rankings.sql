-- Places in order (docs/method.md, "Places in order"): which figures stand in one list, and where.

-- A province that only became a city, or took over one other whole, is the same area.
CREATE TABLE areas AS
WITH RECURSIVE single AS (
    SELECT successor AS place, min(place) AS before FROM places
    WHERE successor IS NOT NULL GROUP BY successor HAVING count(*) = 1
), going AS (
    SELECT place, place AS area, 0 AS steps FROM places
    UNION ALL SELECT g.place, s.before, g.steps + 1 FROM going g JOIN single s ON s.place = g.area
    WHERE g.steps < 20
)
SELECT place, arg_max(area, steps) AS area FROM going GROUP BY place;

CREATE TABLE provinces AS
SELECT place, area, coalesce(valid_from, DATE '0001-01-01') AS first, coalesce(valid_to, DATE '9999-12-31') AS last
FROM places JOIN areas USING (place) WHERE level = 'province';

-- What is set in order: per cent of `den` for parts of a whole, else the number itself.
CREATE TABLE told_of_provinces AS
SELECT o.*, p.area, i.direction, i.nth AS indicator_nth, coalesce(k.nth, 0) AS breakdown_nth,
    least(greatest(o.day, p.first), p.last) AS standing,
    CASE WHEN o.value IS NULL THEN NULL WHEN o.kind IN ('percent', 'rank', 'score') THEN 1000000000::HUGEINT
         WHEN o.kind = 'count' AND o.whole > 0 THEN o.whole END AS den,
    lowest(o.bound, o.value, o.resolution) AS low, highest(o.kind, o.bound, o.value, o.resolution) AS high,
    o.bound IN ('almost', 'below') AS open_high
FROM obs o JOIN provinces p USING (place) JOIN indicators i USING (indicator)
LEFT JOIN breakdowns k ON k.breakdown = o.breakdown
WHERE o.status = 'result';

CREATE TABLE alike AS
WITH maps AS (
    SELECT d.standing, string_agg(DISTINCT p.area, '+' ORDER BY p.area) AS map
    FROM (SELECT DISTINCT standing FROM told_of_provinces) d
    JOIN provinces p ON d.standing BETWEEN p.first AND p.last GROUP BY d.standing
), dated AS (
    SELECT t.*, concat_ws('|', t.indicator, coalesce(t.breakdown, ''), t.unit, t.months, m.map) AS alike
    FROM told_of_provinces t JOIN maps m USING (standing)
    WHERE t.den IS NOT NULL AND t.date_basis <> 'unknown'
), wholes AS (
    SELECT DISTINCT alike, whole FROM dated WHERE kind IN ('rank', 'score') AND whole IS NOT NULL
)
SELECT d.*, d.alike || '|' || coalesce(CAST(w.whole AS VARCHAR), '') AS list
FROM dated d LEFT JOIN wholes w ON w.alike = d.alike
WHERE w.whole IS NULL OR d.whole IS NULL OR d.whole = w.whole;

-- Of every quarter that ends on a figure's day the latest figure of each place; the fullest stands.
CREATE TABLE rankings AS
WITH inside AS (
    SELECT a.*, e.ends FROM (SELECT DISTINCT list, day AS ends FROM alike) e JOIN alike a
      ON a.list = e.list AND a.day BETWEEN e.ends - 92 AND e.ends
    QUALIFY row_number() OVER (PARTITION BY a.list, e.ends, a.area
        ORDER BY a.day DESC, a.vintage DESC NULLS LAST, a.line DESC) = 1
), sized AS (
    SELECT indicator, breakdown, list, ends, count(*) AS n, count(*) FILTER (bound = 'exact') AS exact,
        max(standing) AS map_day, max(day) AS newest, min(line) AS line
    FROM inside GROUP BY ALL
)
SELECT * FROM sized
QUALIFY row_number() OVER (PARTITION BY indicator, breakdown ORDER BY n DESC, newest DESC, line) = 1;

CREATE TABLE verdicts AS
SELECT t.indicator, t.breakdown, any_value(t.indicator_nth) AS indicator_nth, any_value(t.breakdown_nth) AS breakdown_nth,
    coalesce(any_value(r.n), 0) AS most, any_value(r.list) AS list, any_value(r.ends) AS ends, any_value(r.map_day) AS map_day,
    count(DISTINCT t.area) FILTER (t.den IS NOT NULL) >= 5 AND any_value(t.direction) <> 'none'
        AND coalesce(any_value(r.n), 0) >= 5 AND any_value(r.exact) >= 3 AS ranked
FROM told_of_provinces t LEFT JOIN rankings r ON r.indicator = t.indicator AND r.breakdown IS NOT DISTINCT FROM t.breakdown
GROUP BY t.indicator, t.breakdown HAVING count(DISTINCT t.area) >= 5;

-- The page shows the first six of the codebook.
CREATE TABLE shown_lists AS
SELECT *, concat_ws(':', indicator, coalesce(breakdown, ''), CAST(map_day AS VARCHAR)) AS name
FROM verdicts WHERE ranked ORDER BY indicator_nth, breakdown_nth LIMIT 6;

CREATE TABLE listed AS
SELECT s.name, s.map_day, a.* FROM shown_lists s JOIN alike a ON a.list = s.list AND a.day BETWEEN s.ends - 92 AND s.ends
QUALIFY row_number() OVER (PARTITION BY s.name, a.area ORDER BY a.day DESC, a.vintage DESC NULLS LAST, a.line DESC) = 1;

-- Who is certain to stand before whom, and who might.
CREATE MACRO above(low_a, den_a, high_b, den_b, open_b) AS coalesce(
    low_a * den_b > high_b * den_a OR (low_a * den_b = high_b * den_a AND open_b), false);
CREATE TABLE duels AS
SELECT a.name, a.observation AS here, b.observation AS there,
    CASE WHEN a.direction = 'down' THEN above(a.low, a.den, b.high, b.den, b.open_high)
         ELSE above(b.low, b.den, a.high, a.den, a.open_high) END AS before_here,
    CASE WHEN a.direction = 'down' THEN above(b.low, b.den, a.high, a.den, a.open_high)
         ELSE above(a.low, a.den, b.high, b.den, b.open_high) END AS behind_here,
    coalesce(a.low = a.high AND NOT a.open_high AND b.low = b.high AND NOT b.open_high
        AND a.low * b.den = b.low * a.den, false) AS tied
FROM listed a JOIN listed b ON b.name = a.name AND b.observation <> a.observation;

CREATE TABLE ranks AS
SELECT l.name, l.kind, l.observation,
    list_prepend(l.observation, list_sort(coalesce(list(d.there) FILTER (d.before_here), []))) AS first,
    list_prepend(l.observation, list_sort(coalesce(list(d.there) FILTER (NOT d.tied AND NOT d.behind_here), []))) AS last,
    count(*) FILTER (d.before_here OR d.tied) = count(*) AS is_last
FROM listed l JOIN duels d ON d.name = l.name AND d.here = l.observation
GROUP BY l.name, l.kind, l.observation;

-- The median of ten places or more, where no bound can change it: the middle of the lowest and of the highest is one.
CREATE TABLE medians AS
WITH ends AS (
    SELECT name, kind, list_sort(list(observation)) AS observations, count(*) AS n,
        list(CASE WHEN kind = 'count' THEN low * 100000000000000000::HUGEINT // den ELSE low * 1000000 END
             ORDER BY low / den NULLS FIRST) AS lows,
        list(CASE WHEN kind = 'count' THEN high * 100000000000000000::HUGEINT // den ELSE high * 1000000 END
             ORDER BY high / den NULLS LAST) AS highs
    FROM listed WHERE kind <> 'rank' GROUP BY name, kind
), middles AS (
    SELECT *, lows[(n + 1) // 2] + lows[n // 2 + 1] AS low, highs[(n + 1) // 2] + highs[n // 2 + 1] AS high FROM ends
)
SELECT observations, CASE kind WHEN 'count' THEN 'percent' ELSE kind END AS unit,
    CASE kind WHEN 'count' THEN ratio(low, 2000000000000000::HUGEINT, 1, 'exact') ELSE low // 2000000 END AS value
FROM middles WHERE low = high AND n >= 10;
