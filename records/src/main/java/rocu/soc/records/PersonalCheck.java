package rocu.soc.records;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.List;
import java.util.TreeSet;
import rocu.soc.chassis.record.erasure.PersonalMember;
import rocu.soc.chassis.record.erasure.PersonalMembers;

/**
 * Refuses to start where the members that a kind declares to be personal are not those that the database may blank: one that only
 * the declaration knows could not be erased. What is personal in records that belong to one of the kind stands elsewhere.
 */
@ApplicationScoped
class PersonalCheck {

    private static final String REASON = "/reason";

    @Inject
    @All
    List<RecordDeclaration<?>> kinds;

    @Inject
    PersonalMembers members;

    void compare(@Observes StartupEvent start) {
        for (RecordDeclaration<?> kind : kinds) {
            TreeSet<String> declared = new TreeSet<>(kind.content().personal());
            declared.add(REASON);
            String versions = kind.versions().getAnnotation(Table.class).name();
            TreeSet<String> blankable = members.of(kind).stream()
                    .filter(member -> member.marked().equals(versions))
                    .map(PersonalMember::pointer)
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
            if (!declared.equals(blankable)) {
                throw new IllegalStateException("Personal in " + kind.kind().name() + " are " + declared
                        + " by its declaration, and " + blankable + " by make_personal_member");
            }
        }
    }
}
