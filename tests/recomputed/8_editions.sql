-- What an edition had, from its own files: every line may be printed, and must be where no figure
-- now tells the same of the same place, thing and time.

CREATE TABLE edition_lines AS
SELECT regexp_extract(filename, '[0-9]{4}-[0-9]{2}-[0-9]{2}/(.*)\.figures\.csv$', 1) AS briefing,
    regexp_extract(filename, '([0-9]{4}-[0-9]{2}-[0-9]{2}/.*)\.figures\.csv$', 1) AS file, *
FROM read_csv($edition, header = true, all_varchar = true, filename = true, union_by_name = true);

INSERT INTO claims
SELECT e.briefing, 'former_edition', [e.file || ':' || e.observation], e.unit_kind, e.bound, nano(e.value),
    e.status <> 'target' AND NOT EXISTS (
        SELECT 1 FROM readable r JOIN obs o USING (observation)
        WHERE r.briefing = e.briefing AND o.place = e.place AND o.indicator = e.indicator
          AND o.breakdown IS NOT DISTINCT FROM nullif(e.breakdown, '') AND o.status = e.status
          AND o.period_start IS NOT DISTINCT FROM TRY_CAST(e.period_start AS DATE)
          AND o.period_end IS NOT DISTINCT FROM TRY_CAST(e.period_end AS DATE)
          AND o.value = nano(e.value) AND o.kind = e.unit_kind AND o.bound = e.bound
          AND o.whole IS NOT DISTINCT FROM nano(TRY_CAST(e.denominator AS DECIMAL(28, 9)))
          AND o.resolution = nano(e.resolution))
FROM edition_lines e JOIN briefings b USING (briefing) WHERE e.value IS NOT NULL;

INSERT INTO claims
SELECT e.briefing, 'former_edition', [e.file || ':' || e.observation], 'date', 'exact', day_number(CAST(e.value_date AS DATE)), false
FROM edition_lines e JOIN briefings b USING (briefing) WHERE e.value IS NULL AND e.value_date IS NOT NULL;
