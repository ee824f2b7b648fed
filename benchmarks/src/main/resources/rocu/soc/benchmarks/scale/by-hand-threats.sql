-- The part of the inspection return that is about threats, as one would write it knowing the tables.
SELECT c.organisation, grouping(c.threat_type, c.crime_type, c.tier, c.phase, c.moderation) AS by_what,
       c.threat_type, c.crime_type, c.tier, c.phase, c.moderation,
       count(*) FILTER (WHERE NOT c.withheld) AS shown, count(*) FILTER (WHERE c.withheld) AS withheld
  FROM (SELECT f.organisation, f.threat_type, f.primary_crime_type AS crime_type, f.tier, f.phase, f.moderation_status AS moderation,
               n.id IS NOT NULL AS withheld
          FROM threat_version f
          LEFT JOIN (SELECT h.id FROM threat h WHERE cardinality(h.groups) > 0) n ON n.id = f.record_id
         WHERE f.region = 'north-west' AND f.assessment_type = 'TACTICAL' AND f.moderation_status = 'MODERATED' AND f.soc
           AND f.tier IS DISTINCT FROM 5 AND f.phase IN ('IDENTIFIED', 'ACTIVE', 'MONITORED')
           AND f.known_from <= timestamptz '${known}' AND f.known_to > timestamptz '${known}') c
 GROUP BY GROUPING SETS ((c.organisation), (c.organisation, c.threat_type), (c.organisation, c.crime_type), (c.organisation, c.tier),
                         (c.organisation, c.phase), (c.organisation, c.moderation))
