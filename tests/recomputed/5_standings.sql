-- Where each figure of a place stands, and which lead the first page (docs/method.md, "The summary
-- on the first page" and "Headline figures").

-- How far one figure lies from another, as a part of that; parts of stated wholes by their shares.
CREATE MACRO apart(one, other) AS CASE WHEN other = 0 THEN 0 ELSE abs(one - other) / abs(CAST(other AS DOUBLE)) END;
CREATE MACRO apart_of(a, whole_a, bound_a, b, whole_b, bound_b, kind) AS
    CASE WHEN kind = 'count' AND whole_a > 0 AND whole_b > 0
         THEN apart(share(a, whole_a, bound_a), share(b, whole_b, bound_b)) ELSE apart(a, b) END;

CREATE TABLE steps AS
SELECT e.briefing, e.here, e.step, c.rule IS NOT NULL AS known, c.rises, c.unit,
    apart_of(a.value, a.whole, a.bound, b.value, b.whole, b.bound, a.kind) AS distance
FROM (SELECT briefing, here, there, step FROM earlier_pairs WHERE step < 100
      UNION ALL SELECT briefing, here, there, 4 FROM best_before) e JOIN obs a ON a.observation = e.here JOIN obs b ON b.observation = e.there
LEFT JOIN weighed c ON c.briefing = e.briefing AND c.here = e.here AND c.there = e.there AND c.step = e.step
WHERE a.value IS NOT NULL AND b.value IS NOT NULL;

CREATE MACRO better(higher, unit, direction) AS
    CASE WHEN unit = 'places' OR direction = 'up' THEN higher WHEN direction = 'down' THEN NOT higher END;

CREATE TABLE gaps AS
SELECT c.briefing, c.here, c.there, p.national,
    apart_of(o.value, o.whole, o.bound, t.value, t.whole, t.bound, o.kind) AS distance,
    better(CASE WHEN c.value <> 0 THEN c.value > 0 END, c.unit, i.direction) AS leads
FROM compared c JOIN peer_pairs p ON p.briefing = c.briefing AND p.here = c.here AND p.there = c.there
JOIN obs o ON o.observation = c.here JOIN obs t ON t.observation = c.there
JOIN indicators i ON i.indicator = o.indicator
WHERE c.rule = 'difference';

CREATE TABLE own AS
WITH first_step AS (
    SELECT briefing, here, min(step) AS step, arg_min(distance, step) AS moved
    FROM steps WHERE known GROUP BY briefing, here
), last AS (
    -- Worse than every province beside it, three at least.
    SELECT briefing, here, min(distance) AS nearest FROM gaps WHERE NOT national
    GROUP BY briefing, here HAVING count(*) >= 3 AND count(*) FILTER (leads = false) = count(*)
), standing AS (
    SELECT r.briefing, r.observation, r.breakdown, r.kind, r.whole, r.value, r.day, r.date_basis, r.months, r.bound,
        i.direction, i.kind AS indicator_kind, i."group", last_day_of(b.period) AS ends,
        row_number() OVER (PARTITION BY r.briefing ORDER BY i.nth, coalesce(k.nth, 0)) AS nth,
        t.status AS attainment,
        coalesce(g.deadline <= last_day_of(b.period) + 366, true) AS due,
        coalesce(g.deadline < first_day(b.period), false) AS past,
        apart(r.value, g.asked) AS off_target, f.moved AS off_step, n.distance AS off_country, l.nearest AS off_others,
        EXISTS (FROM steps s WHERE s.briefing = r.briefing AND s.here = r.observation) AS any_step,
        f.step IS NOT NULL AS step,
        better(s.rises, s.unit, i.direction) AS good,
        n.there IS NOT NULL AS gap, n.leads, l.here IS NOT NULL AND r.kind <> 'rank' AS trails,
        len(list_filter(string_split(coalesce(r.doubts, ''), ' '), lambda d: d NOT IN ('', 'undated', 'translated'))) > 0 AS disputed
    FROM results r JOIN briefings b USING (briefing) JOIN indicators i USING (indicator)
    LEFT JOIN breakdowns k ON k.breakdown = r.breakdown
    LEFT JOIN attained t ON t.briefing = r.briefing AND t.observation = r.observation
    LEFT JOIN binding g ON g.briefing = r.briefing AND g.observation = r.observation
    LEFT JOIN first_step f ON f.briefing = r.briefing AND f.here = r.observation
    LEFT JOIN steps s ON s.briefing = r.briefing AND s.here = r.observation AND s.step = f.step
    LEFT JOIN gaps n ON n.briefing = r.briefing AND n.here = r.observation AND n.national
    LEFT JOIN last l ON l.briefing = r.briefing AND l.here = r.observation
    WHERE r.place = b.place
)
SELECT *, indicator_kind = 'flow' AND months = 0 AS passing,
    CASE WHEN (attainment = 'missed' AND due) OR good = false OR leads = false OR trails THEN 'behind'
         WHEN (attainment = 'met' AND NOT past) OR good OR leads THEN 'ahead' ELSE 'open' END AS verdict
FROM standing;

-- The cards: three to six.
CREATE TABLE cards AS
WITH may_lead AS (
    SELECT *, coalesce(day < ends - 183, false) OR disputed OR indicator_kind = 'flow' AS minor,
        date_basis = 'unknown' AS undated,
        NOT (kind IN ('percent', 'rank', 'score') OR coalesce(kind = 'count' AND whole > 0, false)) AS bare,
        CASE WHEN attainment IS NOT NULL THEN 0 WHEN step OR gap THEN 1 ELSE 2 END AS tier
    FROM own
    WHERE breakdown IS NULL AND value IS NOT NULL AND NOT passing
      AND (date_basis <> 'unknown' OR attainment IS NOT NULL)
), deep AS (
    SELECT * REPLACE (CASE WHEN tier = 2 AND bare THEN 3 ELSE tier END AS tier) FROM may_lead
), turns AS (
    SELECT *, row_number() OVER (PARTITION BY briefing, minor, tier, undated, "group" ORDER BY bare, nth) AS turn FROM deep
), placed AS (
    SELECT *, row_number() OVER (PARTITION BY briefing ORDER BY minor, tier, undated, turn, bare, nth) AS n,
        count(*) FILTER (NOT minor) OVER (PARTITION BY briefing) AS majors
    FROM turns
)
SELECT briefing, observation FROM placed
WHERE CASE WHEN majors >= 3 THEN NOT minor AND n <= 6 ELSE n <= 3 END;

-- What the summary tells of one verdict: two or three by name, the farthest off first, the cards by a
-- word, the rest counted.
CREATE TABLE told_verdicts AS
WITH decided AS (
    SELECT *, CASE WHEN verdict = 'behind' AND attainment = 'missed' AND due THEN 0
        WHEN verdict = 'ahead' AND attainment = 'met' AND NOT past THEN 0
        WHEN good = (verdict = 'ahead') THEN 1 WHEN leads = (verdict = 'ahead') THEN 2 ELSE 3 END AS what
    FROM own WHERE verdict <> 'open' AND NOT passing
)
SELECT o.briefing, o.verdict, o.observation, c.observation IS NOT NULL AS on_card,
    row_number() OVER (PARTITION BY o.briefing, o.verdict, c.observation IS NOT NULL
        ORDER BY o.what, CASE o.what WHEN 0 THEN -off_target WHEN 1 THEN -off_step WHEN 2 THEN -off_country ELSE -coalesce(off_others, 0) END,
            o.nth) AS n
FROM decided o LEFT JOIN cards c USING (briefing, observation);

CREATE TABLE summary_counts AS
-- Of one more than that nothing is counted: it is told.
SELECT briefing, list(observation) AS keys FROM told_verdicts
WHERE NOT on_card AND n > CASE verdict WHEN 'behind' THEN 3 ELSE 2 END GROUP BY briefing, verdict HAVING count(*) > 1
UNION ALL SELECT briefing, list(observation) FROM told_verdicts WHERE on_card GROUP BY briefing, verdict HAVING count(*) > 3
UNION ALL SELECT briefing, list(observation) FROM cards
    WHERE briefing IN (SELECT briefing FROM told_verdicts WHERE on_card GROUP BY briefing, verdict HAVING count(*) > 3)
    GROUP BY briefing
UNION ALL SELECT briefing, list(observation) FILTER (NOT any_step) FROM own GROUP BY briefing
    HAVING count(*) FILTER (NOT any_step) NOT IN (0, count(*))
UNION ALL SELECT briefing, list(observation) FROM own GROUP BY briefing
    HAVING count(*) FILTER (NOT any_step) NOT IN (0, count(*))
UNION ALL SELECT briefing, list(observation) FROM own WHERE disputed GROUP BY briefing;

-- Of how many other provinces a figure is ahead.
CREATE TABLE company AS
SELECT g.briefing, g.here, list(g.there) AS others, list(g.there) FILTER (g.leads) AS passed
FROM gaps g JOIN own o ON o.briefing = g.briefing AND o.observation = g.here
WHERE NOT g.national AND o.kind <> 'rank' AND o.direction IN ('up', 'down')
GROUP BY g.briefing, g.here HAVING count(*) >= 3;
