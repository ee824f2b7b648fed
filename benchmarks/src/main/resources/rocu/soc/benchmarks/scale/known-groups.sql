-- The same groups, as the other services have learnt of them, under the ids that threat-service makes of their codes (UUIDv3).
INSERT INTO known_group (id, sequence, code, members)
SELECT overlay(overlay(g.digest PLACING '3' FROM 13)
               PLACING substr('89ab', 1 + (('x' || substr(g.digest, 17, 1))::bit(4)::integer & 3), 1) FROM 17)::uuid,
       1, g.code,
       CASE g.code WHEN 'filled-cheshire' THEN jsonb_build_array(jsonb_build_object('userId', '${member}', 'from', '2020-01-01'))
                   ELSE '[]' END
  FROM (SELECT 'filled-' || o.id AS code, md5('filled-' || o.id) AS digest FROM organisation o WHERE o.region = 'north-west') g;
