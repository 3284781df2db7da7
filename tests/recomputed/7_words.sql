-- The words of every row a document may quote, as they stand in the raw data.
CREATE TABLE words AS
SELECT 'quoted' AS rule, source AS key, concat_ws(chr(10), title_vi, publisher, note_vi) AS words FROM sources
UNION ALL SELECT 'quoted', observation, CAST(note_vi AS VARCHAR) FROM obs WHERE note_vi IS NOT NULL
UNION ALL SELECT 'quoted', milestone, concat_ws(chr(10), title_vi, document_number, note_vi) FROM milestones
UNION ALL SELECT 'quoted', target, CAST(legal_basis_vi AS VARCHAR) FROM targets WHERE legal_basis_vi IS NOT NULL
-- A figure inside a finding is read by its own claim.
UNION ALL SELECT 'quoted', finding,
    concat_ws(chr(10), regexp_replace(text_vi, '\{[^}]*\}', '', 'g'), owner_vi, deadline_text, note_vi) FROM findings
UNION ALL SELECT 'doubt', trim(observation || ' ' || coalesce(CAST(against AS VARCHAR), '')), string_agg(told_vi, chr(10))
    FROM doubts WHERE observation IS NOT NULL GROUP BY ALL;
