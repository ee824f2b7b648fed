package rocu.soc.chassis.messaging.peer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.Organisation;

/**
 * Who named a record of another service that could not be asked about, with the roles of the token.
 *
 * @param organisation its id
 */
public record LinkRequester(String userId, String organisation, Set<String> roles) {

    private static final String BETWEEN = "\n";

    public LinkRequester {
        roles = Set.copyOf(roles);
    }

    public static LinkRequester of(Caller caller) {
        return new LinkRequester(caller.userId(), caller.organisation().id(), caller.roles());
    }

    /** As it is stored: the account, its organisation and its roles, a line for each. */
    public String text() {
        return userId
                + BETWEEN
                + organisation
                + BETWEEN
                + roles.stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    /** Reads what was stored. */
    public static LinkRequester parse(String text) {
        List<String> parts = Arrays.asList(text.split(BETWEEN, -1));
        return new LinkRequester(
                parts.get(0),
                parts.get(1),
                parts.stream().skip(2).filter(role -> !role.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    /** The same account, asking now. */
    public Caller caller(Organisation today, Set<String> groups) {
        return new Caller(userId, userId, today, roles, groups, null);
    }
}
