-- Dated rule. HMICFRS printed that disruptions were recorded against OCGs only at the time of its inspection; when that ends
-- is not public, so the rule has no end and an administrator states the next one.
SELECT ship_rule('national-standard', 'threat-types', date '1900-01-01', NULL, '{"threatTypes": ["OCG"]}',
                 'HMICFRS PEEL 2022/23, north-west regional response to SOC, Appendix 2', 'HIGH');
