package rocu.soc.benchmarks.audit;

import java.util.List;

/**
 * What an auditor asks of one log, with the conditions that a service makes of it.
 *
 * @param words as it stands in the report
 */
record Question(String words, String conditions) {

    private static final String A_DAY =
            "e.at >= date_trunc('day', now()) - interval '300 days' and e.at < date_trunc('day', now()) - interval '299 days'";
    private static final String A_MONTH =
            "e.at >= date_trunc('day', now()) - interval '330 days' and e.at < date_trunc('day', now()) - interval '300 days'";

    static List<Question> typical() {
        return List.of(
                new Question("the newest of all", "true"),
                new Question("a day", A_DAY),
                new Question("a record", "e.records @> array[md5('4711')::uuid]"),
                new Question("an account, the newest", "e.actor = 'account-390'"),
                new Question("an account, a month", "e.actor = 'account-390' and " + A_MONTH),
                new Question("an account that hardly ever acts", "e.actor = 'account-rare'"),
                new Question("an account that never acted", "e.actor = 'account-none'"),
                new Question("an organisation, the newest", "e.organisation = 'organisation-30'"),
                new Question("an organisation, a day", "e.organisation = 'organisation-30' and " + A_DAY),
                new Question("an organisation that hardly ever acts", "e.organisation = 'organisation-rare'"),
                new Question("a person of a force system", "e.on_behalf_of = 'pc-777'"),
                new Question("disclosures, the newest", "e.operation in ('DISCLOSURE')"),
                new Question("disclosures, a month", "e.operation in ('DISCLOSURE') and " + A_MONTH),
                new Question("erasures, of which there are none", "e.operation in ('ERASURE')"),
                new Question("alterations, a day", "e.operation in ('ALTERATION') and " + A_DAY));
    }

    /** A page of 50, and the one more that tells whether another follows. */
    String sql() {
        return """
                select e.id, e.at, e.operation, e.actor, e.organisation, e.on_behalf_of, e.records, e.pointers, e.reason,
                       e.disclosed_to, e.request_id, c.seq, encode(c.hash, 'hex')
                  from (select * from audit_entry e where %s %s) e
                  left join audit_chain c on c.entry_id = e.id
                 order by e.at desc, e.id desc
                 limit 51
                """.formatted(conditions, conditions.contains("e.records") ? "offset 0" : "");
    }
}
