-- Code lists and scoring schemes are books of dated rules now (chassis, V12); R__code_lists and R__scoring_schemes state
-- them there. A version of a scheme keeps its number, by which assessments name it.
ALTER TABLE assessment DROP CONSTRAINT assessment_scheme_scheme_version_fkey;
DROP TABLE scoring_scheme;
DROP TABLE code_list_entry;
