package rocu.soc.records;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rocu.soc.chassis.record.erasure.PersonalMember;
import rocu.soc.chassis.record.erasure.PersonalMembers;

/**
 * Refuses to start where the members that a kind declares to be personal are not those that the database may blank: one that only
 * the declaration knows could not be erased.
 */
@ApplicationScoped
class PersonalCheck {

    private static final String REASON = "/reason";

    @Inject
    @All
    List<RecordDeclaration<?>> kinds;

    @Inject
    PersonalMembers members;

    @Inject
    @All
    List<PartDeclaration<?>> parts;

    void compare(@Observes StartupEvent start) {
        for (RecordDeclaration<?> kind : kinds) {
            TreeSet<String> declared = new TreeSet<>(kind.content().personal());
            declared.add(REASON);
            parts.stream()
                    .filter(part -> part.whole().kind().equals(kind.kind()))
                    .flatMap(PersonalCheck::personal)
                    .forEach(declared::add);
            TreeSet<String> blankable = members.of(kind).stream()
                    .map(PersonalMember::pointer)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!declared.equals(blankable)) {
                throw new IllegalStateException(
                        "Personal in " + kind.kind().name() + " are " + declared + " by its declaration, and "
                                + blankable + " by make_personal_member and make_personal_of_part");
            }
        }
    }

    /** Pointers into the record; one for all elements of an array. */
    private static Stream<String> personal(PartDeclaration<?> part) {
        return part.content().personal().stream().map(pointer -> "/" + part.name() + pointer.replace("/*", ""));
    }
}
