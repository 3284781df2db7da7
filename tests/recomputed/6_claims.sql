-- Every number a document may print, by the rule that makes it.

-- Figures told together: of the former provinces, only from all parts, of one time; and over a window
-- what its half-years make, each whole, where no source states the sum.
CREATE TABLE together AS
WITH parts AS (
    SELECT briefing, count(*) AS expected FROM former GROUP BY briefing
), added AS (
    SELECT h.briefing, 'total' AS rule, h.indicator, h.breakdown, count(*) AS n, 4 AS expected, 'sum' AS over_places,
        list(h.observation ORDER BY h.half) AS observations, true AS one_time,
        any_value(h.kind) AS unit, count(DISTINCT h.kind) AS units,
        bool_and(h.kind IN ('count', 'money')) AS additive, true AS wholes,
        list_sort(list_distinct(list(h.bound))) AS bounds, any_value(h.bound) AS only_bound, sum(h.value) AS total,
        sum(CASE WHEN h.bound = 'exact' AND h.resolution > 1000000000 THEN h.resolution // 2 ELSE 0 END) AS slack,
        count(*) FILTER (h.bound = 'exact' AND h.resolution > 1000000000) AS rounded
    FROM half_years h JOIN indicators i ON i.indicator = h.indicator AND i.over_time = 'sum'
    JOIN briefings b ON b.briefing = h.briefing
    WHERE h.period_start = first_day(h.half) AND h.period_end = last_day_of(h.half) AND h.value IS NOT NULL
      AND NOT EXISTS (FROM results r WHERE r.briefing = h.briefing AND r.place = h.place AND r.indicator = h.indicator
          AND r.breakdown IS NOT DISTINCT FROM h.breakdown
          AND r.period_start = first_day(b.period) AND r.period_end = last_day_of(b.period))
    GROUP BY h.briefing, h.place, h.indicator, h.breakdown
), told AS (
    SELECT p.briefing, 'combined' AS rule, p.indicator, p.breakdown, count(*) AS n, any_value(parts.expected) AS expected,
        any_value(i.over_places) AS over_places,
        list(p.observation ORDER BY p.place) AS observations,
        count(DISTINCT p.months) = 1 AND count(*) FILTER (p.day IS NULL OR p.date_basis = 'unknown') = 0
            AND max(p.day) - min(p.day) <= 92 AS one_time,
        any_value(p.kind) AS unit, count(DISTINCT p.kind) AS units,
        bool_and(p.kind IN ('count', 'money')) AS additive,
        bool_and(coalesce(p.whole, 0) > 0) AS wholes,
        list_sort(list_distinct(list(p.bound))) AS bounds,
        any_value(p.bound) AS only_bound,
        sum(p.value) AS total,
        sum(CASE WHEN p.bound = 'exact' AND p.resolution > 1000000000 THEN p.resolution // 2 ELSE 0 END) AS slack,
        count(*) FILTER (p.bound = 'exact' AND p.resolution > 1000000000) AS rounded
    FROM picks p JOIN former f ON f.briefing = p.briefing AND f.place = p.place
    JOIN parts ON parts.briefing = p.briefing JOIN indicators i USING (indicator)
    WHERE p.role = 'former' AND p.status = 'result' AND p.value IS NOT NULL
    GROUP BY p.briefing, p.indicator, p.breakdown
), bounded AS (
    SELECT *, list_filter(bounds, lambda b: b <> 'exact') AS limits,
        list_contains(bounds, 'at_least') AS below_it,
        len(list_intersect(bounds, ['almost', 'below', 'at_most'])) > 0 AS above_it
    FROM (FROM told UNION ALL BY NAME FROM added)
    WHERE n = expected AND (n = 1 OR (one_time AND units = 1 AND additive AND over_places <> 'none'
      AND (over_places <> 'ratio' OR wholes)))
), judged AS (
    SELECT *, CASE
        WHEN n = 1 THEN only_bound
        WHEN below_it AND above_it THEN NULL
        WHEN list_contains(bounds, 'about') THEN 'about'
        WHEN len(limits) = 0 THEN CASE WHEN rounded > 1 THEN 'about' ELSE 'exact' END
        WHEN len(limits) = 1 THEN limits[1]
        ELSE 'below' END AS bound
    FROM bounded
)
SELECT briefing, rule, observations, unit, bound, CAST(total AS HUGEINT) + CASE
    WHEN n = 1 OR bound IN ('exact', 'about') THEN 0
    WHEN bound = 'at_least' THEN -CAST(slack AS HUGEINT) ELSE CAST(slack AS HUGEINT) END AS value
FROM judged WHERE bound IS NOT NULL;

CREATE TABLE doubted AS
SELECT s.briefing, s.observation, d.rule, d.heading FROM shown s JOIN doubts d USING (observation);
CREATE TABLE all_findings AS
SELECT r.briefing, f.*, coalesce(s.held, s.published) AS told
FROM reviewing r JOIN findings f ON f.owner = r.owner AND f.covers = r.reviewed JOIN sources s USING (source)
WHERE r.role = 'now';
-- What several sources tell in the same words is told once, as the latest has it.
CREATE TABLE told_findings AS
SELECT * FROM all_findings
QUALIFY row_number() OVER (
    PARTITION BY briefing, kind, place, "group", cause_of, text_vi, owner_vi, note_vi, deadline, deadline_text
    ORDER BY told DESC NULLS LAST, file DESC, line DESC) = 1;

-- Of what stands in no list, one figure of each place.
CREATE TABLE unlisted AS
SELECT t.indicator, t.breakdown, t.observation FROM told_of_provinces t JOIN verdicts v
  ON v.indicator = t.indicator AND v.breakdown IS NOT DISTINCT FROM t.breakdown AND NOT v.ranked
QUALIFY row_number() OVER (PARTITION BY t.indicator, t.breakdown, t.area ORDER BY t.line) = 1;

-- What is counted is named by its keys; an empty list is a count of none.
CREATE TABLE counts AS
SELECT briefing, list(observation) AS keys FROM shown GROUP BY briefing
UNION ALL SELECT briefing, list(DISTINCT observation) FROM doubted WHERE heading = 'correct' GROUP BY briefing
UNION ALL SELECT briefing, list(DISTINCT observation) FROM doubted WHERE rule = 'disagree' GROUP BY briefing
UNION ALL SELECT briefing, list(observation) FROM doubted WHERE rule = 'translated' GROUP BY briefing
UNION ALL SELECT briefing, list(DISTINCT indicator) FILTER (indicator IS NOT NULL)
    FROM briefings LEFT JOIN results USING (briefing) GROUP BY briefing
UNION ALL SELECT briefing, (SELECT list(indicator) FROM indicators) FROM briefings
UNION ALL SELECT s.briefing, list(observation) FROM shown s JOIN briefings b USING (briefing)
    WHERE s.date_basis <> 'unknown' AND s.day < last_day_of(b.period) - 183 GROUP BY s.briefing
UNION ALL SELECT briefing, list(observation) FROM shown WHERE date_basis = 'unknown' GROUP BY briefing
UNION ALL SELECT briefing, list(observation) FROM shown WHERE date_basis = 'implied' GROUP BY briefing
UNION ALL SELECT briefing, list(finding) FROM told_findings
    WHERE kind = 'task' AND deadline IS NULL AND deadline_text IS NULL GROUP BY briefing
UNION ALL SELECT briefing, list(finding) FROM told_findings
    WHERE kind = 'task' AND owner_vi IS NULL GROUP BY briefing
UNION ALL SELECT briefing, list(observation) FROM results WHERE kind = 'percent' AND whole IS NULL GROUP BY briefing
UNION ALL SELECT briefing, keys FROM summary_counts
-- Of a time when the place did not exist as it does now.
UNION ALL SELECT r.briefing, list(r.observation) FROM results r JOIN briefings b USING (briefing) JOIN places p ON p.place = b.place
    WHERE r.place = b.place AND coalesce(r.period_start, r.period_end) < CAST(p.valid_from AS DATE) GROUP BY r.briefing
UNION ALL SELECT briefing, unnest([others, passed]) FROM company
UNION ALL SELECT 'compare-provinces', list(observation) FROM listed GROUP BY name
UNION ALL SELECT 'compare-provinces', list(observation) FROM ranks WHERE len(last) = 1 GROUP BY name HAVING count(*) > 3
UNION ALL SELECT 'compare-provinces', list(observation) FROM ranks
    WHERE is_last AND name IN (SELECT name FROM ranks GROUP BY name HAVING count(*) >= 10) GROUP BY name HAVING count(*) > 3
UNION ALL SELECT 'compare-provinces', list(observation) FROM unlisted GROUP BY indicator, breakdown
UNION ALL SELECT 'check-data', list(observation) FROM doubts
    WHERE rule IN ('translated', 'undated') GROUP BY source, told_vi;

-- The books and the inventory of all data.
CREATE TABLE holdings AS
SELECT o.place, o.covers, count(DISTINCT o.indicator) AS indicators,
    count(*) FILTER (o.doubts IS NOT NULL) AS doubts,
    max(o.day) FILTER (o.date_basis <> 'unknown') AS newest,
    greatest(0, last_day_of(o.covers) - max(o.day) FILTER (o.date_basis <> 'unknown')) AS age
FROM obs o WHERE o.place = o.owner AND o.status = 'result' AND o.covers IS NOT NULL
GROUP BY o.place, o.covers;
CREATE TABLE absent AS
SELECT h.covers, count(*) FILTER (NOT EXISTS (
    SELECT 1 FROM holdings k WHERE k.covers = h.covers AND k.place = p.place)) AS n
FROM (SELECT DISTINCT covers FROM holdings WHERE length(covers) = 6) h JOIN places p
  ON p.level = 'province' AND coalesce(p.valid_from, DATE '0001-01-01') <= last_day_of(h.covers)
 AND coalesce(p.valid_to, DATE '9999-12-31') >= last_day_of(h.covers)
GROUP BY h.covers;
CREATE TABLE sizes AS
SELECT count(*) AS n FROM books UNION ALL SELECT count(*) FROM holdings
UNION ALL SELECT count(*) FROM holdings WHERE newest IS NULL OR age > 92
UNION ALL SELECT count(*) FROM quarantine WHERE heading IS NOT NULL GROUP BY heading
UNION ALL SELECT count(*) FROM doubts WHERE rule NOT IN ('translated', 'undated') GROUP BY heading
UNION ALL SELECT count(*) FROM (SELECT DISTINCT heading, source, told_vi FROM doubts
    WHERE rule IN ('translated', 'undated')) GROUP BY heading;
CREATE TABLE tallies AS
WITH words AS (SELECT unnest(['correct', 'complete', 'clean', 'live']) AS heading)
SELECT 'books:read' AS line, sum(read) AS n FROM books
UNION ALL SELECT 'books:accepted', sum(accepted) FROM books
UNION ALL SELECT 'books:quarantined', sum(quarantined) FROM books
UNION ALL SELECT 'books:' || "table" || ':' || file || ':read', read FROM books
UNION ALL SELECT 'books:' || "table" || ':' || file || ':accepted', accepted FROM books
UNION ALL SELECT 'books:' || "table" || ':' || file || ':quarantined', quarantined FROM books
UNION ALL SELECT 'quarantine:' || heading, (SELECT count(*) FROM quarantine q WHERE q.heading = words.heading) FROM words
UNION ALL SELECT 'doubts:' || heading, (SELECT count(*) FROM doubts d WHERE d.heading = words.heading) FROM words
UNION ALL SELECT 'codebook:indicators', count(*) FROM indicators
UNION ALL SELECT 'indicators:' || place || ':' || covers, indicators FROM holdings
UNION ALL SELECT 'doubts:' || place || ':' || covers, doubts FROM holdings
UNION ALL SELECT 'age:' || place || ':' || covers, age FROM holdings WHERE newest IS NOT NULL
UNION ALL SELECT 'absent:' || covers, n FROM absent
UNION ALL SELECT 'late', count(*) FROM holdings WHERE newest IS NULL OR age > 92
UNION ALL SELECT 'holdings', count(*) FROM holdings
UNION ALL SELECT 'whole', n FROM sizes WHERE n > 60
UNION ALL SELECT 'shown', 60;

INSERT INTO tallies
SELECT 'provinces:' || l.name, (SELECT count(*) FROM provinces p WHERE l.map_day BETWEEN p.first AND p.last) FROM shown_lists l
UNION ALL SELECT 'absent:' || l.name, (SELECT count(*) FROM provinces p WHERE l.map_day BETWEEN p.first AND p.last
    AND NOT EXISTS (FROM listed o WHERE o.name = l.name AND o.area = p.area)) FROM shown_lists l
UNION ALL SELECT concat_ws(':', 'most', indicator, coalesce(breakdown, '')), most FROM verdicts WHERE NOT ranked AND most > 0;

-- Figures as they were read: what is chosen, and what may stand beside it.
CREATE TABLE readable AS
SELECT briefing, observation, role = 'now' AS required FROM picks
WHERE status = 'result' OR role = 'now'
UNION ALL SELECT briefing, observation, true FROM half_years
UNION ALL SELECT briefing, there, false FROM best_before
-- A rank compares with all others by itself; only of the country it is said why nothing is compared.
UNION ALL SELECT p.briefing, p.there, p.national OR (g.there IS NOT NULL AND o.kind <> 'rank')
    FROM peer_pairs p JOIN obs o ON o.observation = p.there
    LEFT JOIN gaps g ON g.briefing = p.briefing AND g.here = p.here AND g.there = p.there
UNION ALL SELECT r.briefing, o.observation, true FROM results r JOIN obs o
    ON o.place = r.place AND o.indicator = r.indicator AND o.breakdown IS NOT DISTINCT FROM r.breakdown
   AND o.source <> r.source AND abs(o.period_end - r.period_end) <= 7
   AND contains(o.doubts, 'disagree') AND contains(r.doubts, 'disagree')
-- What a doubt sets against a figure.
UNION ALL SELECT s.briefing, unnest(string_split(d.against, ' ')), false
    FROM shown s JOIN doubts d USING (observation) WHERE d.against IS NOT NULL
UNION ALL SELECT 'compare-provinces', observation, true FROM listed
UNION ALL SELECT t.briefing, o.observation, true FROM told_findings t JOIN obs o
    ON o.owner = t.owner AND contains(t.text_vi, '{' || o.observation || '}');

CREATE TABLE claims AS
SELECT r.briefing, 'as_read' AS rule, [o.observation] AS observations, o.kind AS unit, o.bound, o.value,
    bool_or(r.required) AS required
FROM readable r JOIN obs o USING (observation) WHERE o.value IS NOT NULL GROUP BY ALL
UNION ALL SELECT r.briefing, 'as_read', [o.observation], 'date', 'exact', day_number(o.value_date), bool_or(r.required)
FROM readable r JOIN obs o USING (observation) WHERE o.value IS NULL AND o.value_date IS NOT NULL GROUP BY ALL
-- Of a part beside its whole the sentence tells the figure only.
UNION ALL SELECT c.briefing, c.rule, [c.here, c.there], c.unit, c.bound, c.value,
        CASE c.rule WHEN 'difference' THEN c.kind <> 'rank' ELSE o.breakdown IS NULL AND c.step < 4 END
    FROM compared c JOIN obs o ON o.observation = c.here WHERE NOT (c.value = 0 AND c.bound = 'exact')
UNION ALL SELECT briefing, 'share', [observation], 'percent', bound, share(value, whole, bound), false
    FROM results WHERE kind = 'count' AND whole > 0 AND value <> whole
UNION ALL SELECT DISTINCT b.briefing, 'target', [b.target], b.kind, 'exact', b.asked, true
    FROM binding b JOIN briefings USING (briefing) WHERE b.value IS NOT NULL
-- A list names the target that binds all of its places.
UNION ALL SELECT 'compare-provinces', 'target', [any_value(b.target)], any_value(b.kind), 'exact', any_value(b.asked), true
    FROM listed l LEFT JOIN binding b ON b.briefing = l.name AND b.observation = l.observation
    GROUP BY l.name HAVING count(DISTINCT b.target) = 1 AND count(*) = count(b.target)
UNION ALL SELECT briefing, rule, observations, unit, bound, value, true FROM together
UNION ALL SELECT DISTINCT briefing, 'count', list_sort(coalesce(keys, [])), 'count', 'exact',
    coalesce(len(keys), 0) * 1000000000::HUGEINT, false FROM counts
UNION ALL SELECT DISTINCT d.document, 'tally', [t.line], 'count', 'exact', CAST(t.n AS HUGEINT) * 1000000000, false
    FROM tallies t, (VALUES ('check-data'), ('compare-provinces')) d (document)
UNION ALL SELECT 'compare-provinces', 'rank', first, 'rank', 'exact', len(first) * 1000000000::HUGEINT, true
    FROM ranks WHERE kind <> 'rank'
UNION ALL SELECT 'compare-provinces', 'last_rank', last, 'rank', 'exact', len(last) * 1000000000::HUGEINT, true
    FROM ranks WHERE kind <> 'rank' AND len(last) > len(first)
UNION ALL SELECT 'compare-provinces', 'median', observations, unit, 'exact', value, true FROM medians;
