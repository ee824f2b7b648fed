-- Scoring schemes as data: stated again whenever this file changes; what an administrator stated stays (ship_rule).
-- ILLUSTRATIVE: the three sections, and the factors of harm but one, follow what is public of MoRiLE; descriptors, points, the
-- combination and the bands are made up to show how it works. They are nobody's official ones: load your own.
-- Risk = points of harm together x points of likelihood together. Organisational position and confidence stand beside it
-- and are not blended in. A version that was used in an assessment is never changed: give the next one its own number.
SELECT ship_rule('scoring-schemes', s.id, s.valid_from, NULL,
           jsonb_build_object('version', s.version, 'model', s.model, 'title', s.title, 'sections', s.sections::jsonb,
                              'bands', s.bands::jsonb),
           s.source, 'LOW')
  FROM (VALUES
    ('illustrative-tactical', 1, 'TACTICAL', 'Illustrative tactical scheme, not an official one', 'ILLUSTRATIVE',
$json$
[
 {"section": "HARM", "label": "Harm", "factors": [
  {"factor": "PHYSICAL", "label": "Physical harm", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "PSYCHOLOGICAL", "label": "Psychological harm", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "FINANCIAL", "label": "Financial harm", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "COMMUNITY_AND_ENVIRONMENT", "label": "Harm to community and environment", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "GEOGRAPHIC_SCOPE", "label": "Geographic scope", "values": [
   {"value": "LOCAL", "label": "One neighbourhood or town", "points": 1},
   {"value": "FORCE", "label": "One force area", "points": 2},
   {"value": "REGIONAL", "label": "Several force areas", "points": 4},
   {"value": "NATIONAL", "label": "Several regions", "points": 8},
   {"value": "INTERNATIONAL", "label": "Across the border", "points": 16}
  ]}
 ]},
 {"section": "LIKELIHOOD", "label": "Likelihood", "factors": [
  {"factor": "VICTIM_VULNERABILITY", "label": "Vulnerability of victims", "values": [
   {"value": "VERY_LOW", "label": "Very low", "points": 1},
   {"value": "LOW", "label": "Low", "points": 2},
   {"value": "MEDIUM", "label": "Medium", "points": 3},
   {"value": "HIGH", "label": "High", "points": 4},
   {"value": "VERY_HIGH", "label": "Very high", "points": 5}
  ]},
  {"factor": "INTENT", "label": "Intent", "values": [
   {"value": "VERY_LOW", "label": "Very low", "points": 1},
   {"value": "LOW", "label": "Low", "points": 2},
   {"value": "MEDIUM", "label": "Medium", "points": 3},
   {"value": "HIGH", "label": "High", "points": 4},
   {"value": "VERY_HIGH", "label": "Very high", "points": 5}
  ]},
  {"factor": "CAPABILITY", "label": "Capability", "values": [
   {"value": "VERY_LOW", "label": "Very low", "points": 1},
   {"value": "LOW", "label": "Low", "points": 2},
   {"value": "MEDIUM", "label": "Medium", "points": 3},
   {"value": "HIGH", "label": "High", "points": 4},
   {"value": "VERY_HIGH", "label": "Very high", "points": 5}
  ]}
 ]},
 {"section": "ORGANISATIONAL_POSITION", "label": "Organisational position", "factors": [
  {"factor": "CAPACITY", "label": "Gap in capacity to respond", "values": [
   {"value": "NONE", "label": "No gap", "points": 0},
   {"value": "SMALL", "label": "Small gap", "points": 1},
   {"value": "MODERATE", "label": "Moderate gap", "points": 2},
   {"value": "LARGE", "label": "Large gap", "points": 3}
  ]},
  {"factor": "RESPONSE_CAPABILITY", "label": "Gap in capability to respond", "values": [
   {"value": "NONE", "label": "No gap", "points": 0},
   {"value": "SMALL", "label": "Small gap", "points": 1},
   {"value": "MODERATE", "label": "Moderate gap", "points": 2},
   {"value": "LARGE", "label": "Large gap", "points": 3}
  ]}
 ]}
]
$json$, $json$
[{"atLeast": 480, "tier": 1}, {"atLeast": 240, "tier": 2}, {"atLeast": 120, "tier": 3}, {"atLeast": 40, "tier": 4},
 {"atLeast": 0, "tier": 5}]
$json$,
     date '2000-01-01'),
    ('illustrative-thematic', 1, 'THEMATIC', 'Illustrative thematic scheme, not an official one', 'ILLUSTRATIVE',
$json$
[
 {"section": "HARM", "label": "Harm", "factors": [
  {"factor": "PHYSICAL", "label": "Physical harm", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "PSYCHOLOGICAL", "label": "Psychological harm", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "FINANCIAL", "label": "Financial harm", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "COMMUNITY_AND_ENVIRONMENT", "label": "Harm to community and environment", "values": [
   {"value": "NONE", "label": "No harm", "points": 0},
   {"value": "MINOR", "label": "Minor", "points": 1},
   {"value": "MODERATE", "label": "Moderate", "points": 2},
   {"value": "SERIOUS", "label": "Serious", "points": 4},
   {"value": "SEVERE", "label": "Severe", "points": 8},
   {"value": "CATASTROPHIC", "label": "Catastrophic", "points": 16}
  ]},
  {"factor": "GEOGRAPHIC_SCOPE", "label": "Geographic scope", "values": [
   {"value": "LOCAL", "label": "One neighbourhood or town", "points": 1},
   {"value": "FORCE", "label": "One force area", "points": 2},
   {"value": "REGIONAL", "label": "Several force areas", "points": 4},
   {"value": "NATIONAL", "label": "Several regions", "points": 8},
   {"value": "INTERNATIONAL", "label": "Across the border", "points": 16}
  ]}
 ]},
 {"section": "LIKELIHOOD", "label": "Likelihood", "factors": [
  {"factor": "FREQUENCY", "label": "How often it happens", "values": [
   {"value": "VERY_LOW", "label": "Very low", "points": 1},
   {"value": "LOW", "label": "Low", "points": 2},
   {"value": "MEDIUM", "label": "Medium", "points": 3},
   {"value": "HIGH", "label": "High", "points": 4},
   {"value": "VERY_HIGH", "label": "Very high", "points": 5}
  ]},
  {"factor": "TREND", "label": "Where it is heading", "values": [
   {"value": "VERY_LOW", "label": "Very low", "points": 1},
   {"value": "LOW", "label": "Low", "points": 2},
   {"value": "MEDIUM", "label": "Medium", "points": 3},
   {"value": "HIGH", "label": "High", "points": 4},
   {"value": "VERY_HIGH", "label": "Very high", "points": 5}
  ]},
  {"factor": "VICTIM_VULNERABILITY", "label": "Vulnerability of victims", "values": [
   {"value": "VERY_LOW", "label": "Very low", "points": 1},
   {"value": "LOW", "label": "Low", "points": 2},
   {"value": "MEDIUM", "label": "Medium", "points": 3},
   {"value": "HIGH", "label": "High", "points": 4},
   {"value": "VERY_HIGH", "label": "Very high", "points": 5}
  ]}
 ]},
 {"section": "ORGANISATIONAL_POSITION", "label": "Organisational position", "factors": [
  {"factor": "CAPACITY", "label": "Gap in capacity to respond", "values": [
   {"value": "NONE", "label": "No gap", "points": 0},
   {"value": "SMALL", "label": "Small gap", "points": 1},
   {"value": "MODERATE", "label": "Moderate gap", "points": 2},
   {"value": "LARGE", "label": "Large gap", "points": 3}
  ]},
  {"factor": "RESPONSE_CAPABILITY", "label": "Gap in capability to respond", "values": [
   {"value": "NONE", "label": "No gap", "points": 0},
   {"value": "SMALL", "label": "Small gap", "points": 1},
   {"value": "MODERATE", "label": "Moderate gap", "points": 2},
   {"value": "LARGE", "label": "Large gap", "points": 3}
  ]}
 ]}
]
$json$, $json$
[{"atLeast": 480, "tier": 1}, {"atLeast": 240, "tier": 2}, {"atLeast": 120, "tier": 3}, {"atLeast": 40, "tier": 4},
 {"atLeast": 0, "tier": 5}]
$json$,
     date '2000-01-01')
       ) AS s (id, version, model, title, source, sections, bands, valid_from);
