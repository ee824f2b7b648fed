-- The part of the inspection return that is about disruptions, as one would write it knowing the tables: heads are read where somebody
-- need know of them alone.
SELECT c.organisation, grouping(c.four_p, c.category, c.month, c.threat_type, c.crime_type, c.tier, c.standard) AS by_what,
       c.four_p, c.category, c.month, c.threat_type, c.crime_type, c.tier, c.standard,
       count(*) FILTER (WHERE NOT c.withheld) AS shown, count(*) FILTER (WHERE c.withheld) AS withheld
  FROM (SELECT f.organisation, f.four_p, f.assessment_category AS category, date_trunc('month', f.occurred_on) AS month,
               f.threat_at_recording_type AS threat_type, f.threat_at_recording_primary_crime_type AS crime_type,
               f.threat_at_recording_tier AS tier, f.within_national_standard AS standard, n.id IS NOT NULL AS withheld
          FROM disruption_version f
          LEFT JOIN (SELECT h.id FROM disruption h WHERE cardinality(h.groups) > 0) n ON n.id = f.record_id
         WHERE f.region = 'north-west' AND f.occurred_on >= date '${from}' AND f.occurred_on < date '${to}'
           AND f.disruption_type = 'LEAD' AND f.assessment_category IN ('MAJOR', 'MODERATE', 'MINOR') AND f.status = 'RECORDED'
           AND f.known_from <= timestamptz '${known}' AND f.known_to > timestamptz '${known}') c
 GROUP BY GROUPING SETS ((c.organisation), (c.organisation, c.four_p), (c.organisation, c.category), (c.organisation, c.month),
                         (c.organisation, c.threat_type), (c.organisation, c.crime_type), (c.organisation, c.tier),
                         (c.organisation, c.standard))
