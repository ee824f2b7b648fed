package rocu.soc.threat.masterlist;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rocu.soc.chassis.record.Source;

/** Where threats are kept. */
@ApplicationScoped
class Threats implements PanacheRepositoryBase<Threat, UUID> {

    /** The threat, held by this transaction until it ends. */
    Optional<Threat> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The threat that the organisation knows by that reference of its own system. */
    Optional<Threat> bySource(String organisation, Source source) {
        return sourceQuery(organisation, source).firstResultOptional();
    }

    /** The same, held by this transaction until it ends. */
    Optional<Threat> holdBySource(String organisation, Source source) {
        return sourceQuery(organisation, source)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that their organisations know by any of these references, and perhaps others; held, in the order of their ids. */
    List<Threat> holdBySources(Set<String> organisations, Set<String> systems, Set<String> references) {
        return find(
                        "organisation in ?1 and sourceSystem in ?2 and sourceReference in ?3 order by id",
                        organisations,
                        systems,
                        references)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private PanacheQuery<Threat> sourceQuery(String organisation, Source source) {
        return find(
                "organisation = ?1 and sourceSystem = ?2 and sourceReference = ?3",
                organisation,
                source.system(),
                source.reference());
    }
}
