package rocu.soc.threat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rocu.soc.chassis.operations.reconcile.OwnedRecords;
import rocu.soc.contracts.internal.InternalGroup;

/** Says that this service owns need-to-know groups beside its records, so that copies of them can be compared. */
class ReconciliationSettings {

    /** Groups have codes and are published under the id that is made of the code by MD5 (RFC 9562, version 3). */
    private static final String GROUPS = """
            (select encode(set_byte(set_byte(h.hash, 6, get_byte(h.hash, 6) & 15 | 48), 8, get_byte(h.hash, 8) & 63 | 128),
                           'hex')::uuid as id,
                    g.sequence
               from need_to_know_group g
              cross join lateral (select decode(md5(g.code), 'hex') as hash) h) known
            """;

    @Produces
    @Singleton
    OwnedRecords.Owner groups() {
        return () -> new OwnedRecords(InternalGroup.AGGREGATE, GROUPS, "id", "sequence");
    }
}
