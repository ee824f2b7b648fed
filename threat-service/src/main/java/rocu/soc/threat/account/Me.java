package rocu.soc.threat.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.Reach;

/** Who asks: the account, the organisation that it asks for, what it may do and what it is a member of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Me(
        @Schema(description = "The account, as versions and the audit log name it")
        String userId,

        @Schema(description = "What the identity provider calls it", examples = "Alex Example")
        String name,

        @Schema(description = "The force system behind a service account") @Nullable
        String sourceSystem,

        Home organisation,

        @Schema(description = "Those that this system knows", examples = "[\"force-analyst\"]")
        List<String> roles,

        @Schema(description = "What the roles add up to, by name")
        List<Given> permissions,

        @Schema(
                description = "Codes of the need-to-know groups of which it is a member today",
                examples = "[\"cheshire-heron\"]")
        List<String> needToKnowGroups) {

    /** The organisation for which an account asks. */
    @Schema(name = "OwnOrganisation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Home(
            @Schema(description = "A code of /api/v1/code-lists/organisations", examples = "cheshire")
            String id,

            @Schema(examples = "Cheshire Constabulary") String name,
            OrganisationKind kind,

            @Schema(description = "Its police region, if it belongs to one", examples = "north-west") @Nullable
            String region) {}

    /** A permission. */
    @Schema(name = "OwnPermission")
    record Given(
            @Schema(examples = "threats:read") String name,

            @Schema(description = "Which records it is about")
            Reach reach) {}

    static Me of(Caller caller, Policy policy) {
        return new Me(
                caller.userId(),
                caller.userName(),
                caller.sourceSystem(),
                new Home(
                        caller.organisation().id(),
                        caller.organisation().name(),
                        caller.organisation().kind(),
                        caller.organisation().region()),
                policy.roles(caller),
                policy.permissions(caller).entrySet().stream()
                        .map(given -> new Given(given.getKey(), given.getValue()))
                        .toList(),
                caller.groups().stream().sorted().toList());
    }
}
