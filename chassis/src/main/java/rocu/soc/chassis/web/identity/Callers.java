package rocu.soc.chassis.web.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Makes a caller of a token: the claim {@code organisation} must name exactly one that exists today. */
public final class Callers {

    private final TokenVerifier tokens;
    private final Organisations organisations;
    private final GroupMembership membership;

    public Callers(TokenVerifier tokens, Organisations organisations, GroupMembership membership) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.membership = membership;
    }

    /**
     * Who sent this {@code Authorization} header. May block on the identity provider or the database.
     *
     * @throws Problem 401 {@code not-authenticated}, 403 {@code unknown-organisation}, 503
     */
    public Caller caller(@Nullable String authorization) {
        VerifiedToken token = tokens.verify(authorization);
        return caller(token, organisations.current(onlyOrganisation(token)));
    }

    /** The same from memory alone; null if either look-up would block. */
    public @Nullable Caller remembered(@Nullable String authorization) {
        VerifiedToken token = tokens.remembered(authorization);
        if (token == null) {
            return null;
        }
        Optional<Organisation> held = organisations.held(onlyOrganisation(token));
        return held.isPresent() ? caller(token, held) : null;
    }

    private Caller caller(VerifiedToken token, Optional<Organisation> organisation) {
        return new Caller(
                token.userId(),
                token.userName(),
                token.clientId(),
                organisation.orElseThrow(() ->
                        unknown("The organisation " + token.organisations().getFirst() + " is unknown or ended.")),
                token.roles(),
                membership.groupsOf(token.userId()),
                token.sourceSystem());
    }

    private static String onlyOrganisation(VerifiedToken token) {
        return switch (token.organisations().size()) {
            case 0 -> throw unknown("The token carries no organisation.");
            case 1 -> token.organisations().getFirst();
            default -> throw unknown("The token carries more than one organisation.");
        };
    }

    private static Problem unknown(String detail) {
        return Problem.of(ProblemTypes.UNKNOWN_ORGANISATION, detail);
    }
}
