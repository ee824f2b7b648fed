package rocu.soc.disruption.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.reference.Organisation;

/**
 * Who posted a disruption against a threat that could not be asked about, with the roles of the token.
 *
 * @param organisation its id
 */
record LinkAsker(String userId, String organisation, Set<String> roles) {

    private static final String BETWEEN = "\n";

    static LinkAsker of(Caller caller) {
        return new LinkAsker(caller.userId(), caller.organisation().id(), caller.roles());
    }

    /** As it is stored. */
    String text() {
        return userId
                + BETWEEN
                + organisation
                + BETWEEN
                + roles.stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    static LinkAsker parse(String text) {
        List<String> parts = Arrays.asList(text.split(BETWEEN, -1));
        return new LinkAsker(parts.get(0), parts.get(1), Set.copyOf(parts.subList(2, parts.size())));
    }

    /** The same account, asking now. */
    Caller caller(Organisation today, Set<String> groups) {
        return new Caller(userId, userId, today, roles, groups, null);
    }
}
