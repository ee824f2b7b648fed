-- Dated rule. HMICFRS printed that disruptions were recorded against OCGs only at the time of its inspection; when that ends
-- is not public, so the row has no end and an administrator adds the next one.
INSERT INTO national_standard (valid_from, valid_to, threat_types, source, confidence) VALUES
    ('1900-01-01', NULL, '{OCG}', 'HMICFRS PEEL 2022/23, north-west regional response to SOC, Appendix 2', 'PUBLIC')
ON CONFLICT DO NOTHING;
