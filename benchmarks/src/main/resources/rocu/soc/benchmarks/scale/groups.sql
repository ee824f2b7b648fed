-- Need-to-know groups of the region, with one member.
INSERT INTO need_to_know_group (code, name, organisation, made_by)
SELECT 'filled-' || o.id, 'Of ' || o.name, o.id, '${member}' FROM organisation o WHERE o.region = 'north-west';
INSERT INTO group_member (group_code, user_id, member_from, admitted_by)
VALUES ('filled-cheshire', '${member}', date '2020-01-01', '${member}');
