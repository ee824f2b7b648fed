package rocu.soc.chassis.record.erasure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The kinds of records with something personal in them that this service owns. */
@ApplicationScoped
public class PersonalKinds {

    @Inject
    @All
    List<PersonalRecords> kinds;

    public List<PersonalRecords> all() {
        return kinds;
    }

    /** The kind of that name, as in the policy table. */
    public Optional<PersonalRecords> named(String name) {
        return kinds.stream().filter(kind -> kind.kind().name().equals(name)).findFirst();
    }
}
