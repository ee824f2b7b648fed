-- The same groups, as the other services have learnt of them.
INSERT INTO known_group (id, sequence, code, members)
SELECT gen_random_uuid(), 1, 'filled-' || o.id,
       CASE o.id WHEN 'cheshire' THEN jsonb_build_array(jsonb_build_object('userId', '${member}', 'from', '2020-01-01')) ELSE '[]' END
  FROM organisation o
 WHERE o.region = 'north-west';
