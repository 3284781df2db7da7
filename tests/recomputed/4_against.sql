-- Against what: change, targets, other places (docs/method.md, "Against what").

-- One decimal, more where that would print an "unchanged" that is none.
CREATE MACRO decimals(a, b) AS CASE
    WHEN a = 0 OR 20 * abs(a) >= b THEN 1 WHEN 200 * abs(a) >= b THEN 2 WHEN 2000 * abs(a) >= b THEN 3
    WHEN 20000 * abs(a) >= b THEN 4 WHEN 200000 * abs(a) >= b THEN 5 ELSE 6 END;
-- A part of a stated whole as per cent of it, to one decimal.
CREATE MACRO share(value, whole, bound) AS ratio(value * 100, whole, 1, bound);
CREATE MACRO in_share(value, whole, bound, kind) AS
    CASE WHEN kind = 'count' AND whole > 0 THEN share(value, whole, bound) ELSE value END;
-- What two bounds allow to say of a difference; none where it is open on both sides.
CREATE MACRO moved_bound(now, earlier) AS CASE
    WHEN 'about' IN (now, earlier) THEN CASE WHEN 'exact' IN (now, earlier) THEN 'about' END
    WHEN (now = 'at_least' OR earlier IN ('almost', 'below', 'at_most'))
     AND (earlier = 'at_least' OR now IN ('almost', 'below', 'at_most')) THEN NULL
    WHEN now = 'at_least' OR earlier IN ('almost', 'below', 'at_most') THEN 'at_least'
    WHEN earlier = 'at_least' OR now IN ('almost', 'below', 'at_most') THEN 'at_most'
    ELSE 'exact' END;

-- The half-year before first, then the same half a year earlier; in a window the first known.
CREATE TABLE earlier_pairs AS
SELECT p.* FROM (
    SELECT n.briefing, n.observation AS here, b.observation AS there,
        CASE b.role WHEN 'half_before' THEN 1 ELSE 2 END AS step
    FROM results n JOIN picks b ON b.briefing = n.briefing AND b.status = 'result'
     AND b.role IN ('half_before', 'year_earlier') AND b.place = n.place AND b.indicator = n.indicator
     AND b.breakdown IS NOT DISTINCT FROM n.breakdown
    UNION ALL
    SELECT n.briefing, n.observation, f.there, 1
    FROM results n JOIN (
        SELECT briefing, place, indicator, breakdown, arg_min(observation, half) AS there
        FROM half_years GROUP BY ALL) f
      ON f.briefing = n.briefing AND f.place = n.place AND f.indicator = n.indicator
     AND f.breakdown IS NOT DISTINCT FROM n.breakdown
    UNION ALL
    -- Side by side: the last half-year known against the first, where a figure without a date is later.
    SELECT briefing, here, there, 3 FROM (
        SELECT briefing, arg_max(observation, half) AS here, arg_min(observation, half) AS there
        FROM half_years GROUP BY briefing, place, indicator, breakdown) h
    WHERE NOT EXISTS (FROM results r WHERE r.briefing = h.briefing AND r.observation = h.here)
    UNION ALL
    -- What else was told of it in the period: it may have been better.
    SELECT n.briefing, n.observation, t.observation, 100
    FROM results n JOIN briefings b USING (briefing) JOIN told t ON t.briefing = n.briefing AND t.role = 'now'
     AND t.status = 'result' AND t.place = n.place AND t.indicator = n.indicator
     AND t.breakdown IS NOT DISTINCT FROM n.breakdown AND t.date_basis <> 'unknown' AND t.months = n.months
     AND t.period_end BETWEEN first_day(b.period) AND last_day_of(b.period) AND t.period_end < n.period_end
) p JOIN obs a ON a.observation = p.here JOIN obs b ON b.observation = p.there
WHERE p.here <> p.there AND coalesce(b.period_end < a.period_end, true);

-- Other places: what of each lies nearest in time, of two equally near the later, told up to a quarter after the period.
CREATE TABLE peer_pairs AS
WITH own AS (
    SELECT r.*, last_day_of(b.period) AS ends FROM results r JOIN briefings b USING (briefing)
    WHERE r.place = b.place
), near AS (
    SELECT DISTINCT briefing, unnest([half_before(half_of(period_end)), half_of(period_end), half_after(half_of(period_end))]) AS half
    -- Every figure told by a review of the period opens its time, chosen or not.
    FROM (SELECT briefing, period_end FROM told WHERE role = 'now' AND period_end IS NOT NULL)
), pairs AS (
    SELECT own.briefing, own.indicator, own.breakdown, own.observation AS here, o.observation AS there,
        o.place AS other, o.line, o.place = 'viet-nam' AS national, o.day,
        CASE WHEN own.day IS NOT NULL AND o.day IS NOT NULL AND own.date_basis <> 'unknown'
              AND o.date_basis <> 'unknown' THEN abs(own.day - o.day) END AS apart,
        own.unit = o.unit AND own.months = o.months AS alike
    FROM own JOIN obs o ON o.indicator = own.indicator AND o.breakdown IS NOT DISTINCT FROM own.breakdown
     AND o.place <> own.place AND own.place <> 'viet-nam'
     AND o.place = o.owner AND o.status = 'result'
     AND (o.kind IN ('percent', 'rank', 'score') OR o.whole IS NOT NULL)
     AND (o.day IS NULL OR o.day <= own.ends + 92)
     AND (o.place = 'viet-nam' OR half_of(o.period_end) IN (SELECT n.half FROM near n WHERE n.briefing = own.briefing))
), nearest AS (
    SELECT *, coalesce(apart <= 92, false) AND alike AS comparable FROM (
        SELECT *, row_number() OVER (PARTITION BY briefing, indicator, breakdown, other
            ORDER BY apart NULLS LAST, day DESC NULLS LAST, line) AS n FROM pairs) WHERE n = 1
), kept AS (
    SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY briefing, indicator, breakdown
        ORDER BY apart, day DESC, line) AS place_in_line FROM nearest WHERE comparable AND NOT national)
    WHERE place_in_line <= 5
    UNION ALL SELECT *, 0 FROM nearest WHERE national
), foremost AS (
    SELECT briefing, indicator, row_number() OVER (PARTITION BY briefing ORDER BY g.rank, i."order") AS n
    FROM (SELECT DISTINCT briefing, indicator FROM kept) JOIN indicators i USING (indicator)
    JOIN groups g ON g."group" = i."group"
)
SELECT kept.* FROM kept JOIN foremost USING (briefing, indicator) WHERE foremost.n <= 10;

-- How far two figures of one thing lie from each other, whoever they are of, and which is higher.
CREATE TABLE weighed AS
WITH paired AS (
    SELECT p.briefing, p.rule, p.step, p.here, p.there, a.kind, a.bound AS bound_a, b.bound AS bound_b,
        a.value AS a, b.value AS b, a.whole AS whole_a, b.whole AS whole_b, a.word AS word_a, b.word AS word_b,
        a.resolution AS resolution_a, b.resolution AS resolution_b,
        coalesce(a.kind = 'count' AND a.whole > 0, false) AS part_a,
        coalesce(b.kind = 'count' AND b.whole > 0, false) AS part_b
    FROM (SELECT briefing, 'change' AS rule, step, here, there FROM earlier_pairs
          UNION ALL SELECT briefing, 'difference', 0, here, there FROM peer_pairs WHERE comparable) p
    JOIN obs a ON a.observation = p.here JOIN obs b ON b.observation = p.there
    WHERE a.value IS NOT NULL AND b.value IS NOT NULL AND a.months = b.months
), as_shares AS (
    SELECT * REPLACE (
        CASE WHEN part_a AND part_b THEN share(a, whole_a, bound_a) ELSE a END AS a,
        CASE WHEN part_a AND part_b THEN share(b, whole_b, bound_b) ELSE b END AS b,
        CASE WHEN part_a AND part_b THEN nano(0.1) ELSE resolution_a END AS resolution_a,
        CASE WHEN part_a AND part_b THEN nano(0.1) ELSE resolution_b END AS resolution_b,
        CASE WHEN part_a AND part_b THEN 'percent' ELSE kind END AS kind)
    FROM paired
    WHERE part_a AND part_b OR kind IN ('percent', 'rank', 'score') OR b <> 0
), ranges AS (
    SELECT *, moved_bound(bound_a, bound_b) AS told,
        lies_above(near_low(bound_a, word_a, a, resolution_a), bound_a,
            near_high(kind, bound_b, word_b, b, resolution_b), bound_b) AS higher,
        lies_above(near_low(bound_b, word_b, b, resolution_b), bound_b,
            near_high(kind, bound_a, word_a, a, resolution_a), bound_a) AS lower
    FROM as_shares
), limited AS (
    SELECT *,
        coalesce(CASE told WHEN 'at_least' THEN lowest(bound_a, a, resolution_a)
            WHEN 'at_most' THEN highest(kind, bound_a, a, resolution_a) END, a) AS later,
        coalesce(CASE told WHEN 'at_least' THEN highest(kind, bound_b, b, resolution_b)
            WHEN 'at_most' THEN lowest(bound_b, b, resolution_b) END, b) AS earlier
    FROM ranges
), judged AS (
    SELECT * REPLACE (CASE WHEN kind IN ('rank', 'score') THEN a ELSE later END AS later,
                      CASE WHEN kind IN ('rank', 'score') THEN b ELSE earlier END AS earlier),
      CASE
        WHEN kind IN ('rank', 'score') THEN
            CASE WHEN bound_a = 'exact' AND bound_b = 'exact'
                  AND coalesce(whole_a = whole_b, true) THEN 'exact' END
        WHEN told = 'exact' AND kind <> 'percent'
         AND greatest(resolution_a, resolution_b) > 1000000000 THEN 'about'
        ELSE told END AS bound,
      CASE WHEN kind NOT IN ('rank', 'score') AND (higher OR lower) THEN higher END AS moved
    FROM limited
), sized AS (
    -- A limit on the other side of no change than the figure moved tells nothing.
    SELECT *, CASE WHEN rule = 'change' AND kind NOT IN ('percent', 'rank', 'score') AND later >= 2 * earlier THEN 'times'
        ELSE CASE kind WHEN 'rank' THEN 'places' WHEN 'score' THEN 'score' WHEN 'percent' THEN 'points' ELSE 'percent' END
        END AS unit,
        bound IS NOT NULL AND NOT (bound = 'about' AND later = earlier)
          AND (moved IS NULL OR (later <> earlier AND (later > earlier) = moved)) AS has_size
    FROM judged
    WHERE rule = 'change' OR (bound = 'exact' AND kind IN ('percent', 'rank', 'score'))
), valued AS (
    SELECT briefing, CASE unit WHEN 'times' THEN 'multiple' ELSE rule END AS rule, step, here, there, kind, unit,
        bound, moved,
        CASE WHEN NOT has_size THEN NULL
            WHEN unit = 'places' THEN b - a
            WHEN unit = 'score' THEN a - b
            WHEN unit = 'points' THEN ratio(later - earlier, CAST(1000000000 AS HUGEINT), decimals(later - earlier, CAST(1000000000 AS HUGEINT)), bound)
            WHEN unit = 'times' THEN ratio(later, earlier, CASE WHEN later >= 10 * earlier THEN 0 ELSE 1 END, bound)
            ELSE ratio((later - earlier) * 100, earlier, decimals((later - earlier) * 100, earlier), bound) END AS value
    FROM sized
)
-- "At most 5 more" may be less: only what is certain to have risen, fallen or stayed is told.
SELECT * FROM (
    SELECT *, CASE WHEN moved IS NOT NULL THEN moved
        WHEN value <> 0 AND bound = 'exact' THEN unit = 'times' OR value > 0
        WHEN value <> 0 AND bound <> 'about' AND (unit = 'times' OR value > 0) = (bound = 'at_least')
            THEN bound = 'at_least' END AS rises FROM valued)
WHERE rises IS NOT NULL OR (value = 0 AND bound = 'exact');

-- Of what was told before in the period only the best, where the latest is worse.
CREATE TABLE best_before AS
SELECT * FROM (
SELECT w.briefing, w.here, w.there FROM weighed w JOIN obs n ON n.observation = w.here
JOIN obs o ON o.observation = w.there JOIN indicators i ON i.indicator = o.indicator
-- By a hundredth at least.
WHERE w.step = 100 AND i.direction IN ('up', 'down')
  AND 100 * abs(in_share(n.value, n.whole, n.bound, n.kind) - in_share(o.value, o.whole, o.bound, o.kind))
      >= abs(in_share(o.value, o.whole, o.bound, o.kind))
  AND w.rises = NOT (w.unit = 'places' OR i.direction = 'up')
QUALIFY row_number() OVER (PARTITION BY w.briefing, w.here ORDER BY
    CASE WHEN i.direction = 'up' AND o.kind <> 'rank' THEN -1 ELSE 1 END
        * in_share(o.value, o.whole, o.bound, o.kind), o.line) = 1) w
WHERE NOT EXISTS (FROM earlier_pairs p WHERE p.briefing = w.briefing AND p.here = w.here AND p.there = w.there AND p.step < 100);
DELETE FROM weighed w WHERE step = 100
    AND NOT EXISTS (FROM best_before b WHERE b.briefing = w.briefing AND b.here = w.here AND b.there = w.there);
UPDATE weighed SET step = 4 WHERE step = 100;

-- Those whose size is told.
CREATE TABLE compared AS SELECT * FROM weighed WHERE value IS NOT NULL;

-- The target that binds a result: issued by the period's end, due next after the figure's day.
CREATE TABLE binding AS
WITH bound_to AS (
    SELECT r.briefing, r.observation, r.place, r.indicator, r.breakdown, r.day, r.kind, r.value, r.bound, r.word, r.resolution,
        last_day_of(b.period) AS ends, p.level = 'province' AND r.place = b.place AS of_province
    FROM results r JOIN briefings b USING (briefing) JOIN places p ON p.place = b.place
    -- In a list each figure is bound as in its own half-year.
    UNION ALL
    SELECT name, observation, place, indicator, breakdown, day, kind, value, bound, word, resolution,
        last_day_of(half_of(day)), true FROM listed
)
SELECT r.*, t.target, nano(t.value) AS asked, t.bound AS asked_bound, t.deadline
FROM bound_to r JOIN targets t ON t.indicator = r.indicator AND t.breakdown IS NOT DISTINCT FROM r.breakdown
 AND (t.place = r.place OR (t.scope = 'each_province' AND r.of_province))
 AND (t.valid_from IS NULL OR t.valid_from <= r.ends)
QUALIFY row_number() OVER (PARTITION BY r.briefing, r.observation ORDER BY
    coalesce(t.deadline, DATE '9999-12-31') >= coalesce(r.day, r.ends) DESC,
    CASE WHEN coalesce(t.deadline, DATE '9999-12-31') >= coalesce(r.day, r.ends)
         THEN coalesce(t.deadline, DATE '9999-12-31') - DATE '2000-01-01'
         ELSE DATE '2000-01-01' - t.deadline END,
    t.n) = 1;

-- Met if the whole range of the figure reaches the target, not met if none of it does.
CREATE TABLE attained AS
WITH limits AS (
    SELECT *, lowest(bound, value, resolution) AS lowest, highest(kind, bound, value, resolution) AS highest
    FROM binding JOIN briefings USING (briefing) WHERE value IS NOT NULL
)
SELECT briefing, observation, target, CASE
    WHEN asked_bound = 'at_most' AND highest <= asked THEN 'met'
    WHEN asked_bound = 'at_most' AND lowest > asked THEN 'missed'
    WHEN asked_bound = 'at_most' THEN 'undetermined'
    WHEN lowest >= asked THEN 'met'
    WHEN highest < asked OR (highest = asked AND bound IN ('almost', 'below')) THEN 'missed'
    WHEN surely_below(bound, word, value) <= asked THEN 'missed'
    ELSE 'undetermined' END AS status
FROM limits;
