package rocu.soc.threat.group;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.time.ReportingDay;

/** Need-to-know groups over HTTP. A SOC lead sees and changes those of the own organisation; no other shows. */
@Path("/api/v1/need-to-know-groups")
@Produces(MediaType.APPLICATION_JSON)
class GroupResource {

    static final String ADMIT = "groups:admit-member";

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;

    @Inject
    CurrentCaller caller;

    @Inject
    Commands commands;

    @Inject
    GroupCommands groups;

    @Inject
    NeedToKnowGroups membership;

    /** The groups, as the API document shows them. */
    @Schema(name = "NeedToKnowGroupPage")
    record GroupPage(List<Group> items) {}

    /** A new group. */
    @Schema(name = "NewNeedToKnowGroup")
    record NewGroup(
            @Schema(
                    description = "Its name in the records; begins with your organisation's id",
                    examples = "cheshire-heron",
                    pattern = "^" + GroupRows.CODE_PATTERN + "$")
            @Size(max = LONGEST_CODE)
            String code,

            @Schema(description = "What people call it") @Size(max = LONGEST_NAME)
            String name,

            @Schema(description = "Your own, a code of /api/v1/code-lists/organisations, also if left out")
            @Size(max = LONGEST_CODE)
            @Nullable
            String organisation) {}

    /** A new member. */
    @Schema(name = "NeedToKnowAdmission")
    record Admission(
            @Schema(description = "The identity provider's id of the account") @Size(max = LONGEST_NAME)
            String userId,

            @Schema(description = "First day; today if left out") @Nullable
            LocalDate from) {}

    @GET
    @Permission(ADMIT)
    @Operation(operationId = "listNeedToKnowGroups", summary = "See your organisation's need-to-know groups")
    @APIResponse(
            responseCode = "200",
            description = "With their present and coming members",
            content = @Content(schema = @Schema(implementation = GroupPage.class)))
    public GroupPage list() {
        return new GroupPage(groups.of(caller.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(ADMIT)
    @Operation(operationId = "makeNeedToKnowGroup", summary = "Make a need-to-know group, still without members")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewGroup.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Group.class)))
    public Response make(byte @Nullable [] body) {
        BodyReader reader = BodyReader.of(StrictJson.object(body));
        NewGroup group = Declared.of(NewGroup.class).read(reader);
        if (group.organisation() != null
                && !group.organisation().equals(caller.get().organisation().id())) {
            reader.broken("organisation", "not-yours", "A group is your own organisation's.");
        }
        groups.judgeCode(group.code(), caller.get(), reader);
        reader.finish();
        return commands.run(body, change -> groups.make(group.code(), group.name(), change));
    }

    @GET
    @Path("/{code}")
    @Permission(ADMIT)
    @Operation(operationId = "getNeedToKnowGroup", summary = "See a need-to-know group of your organisation")
    @APIResponse(
            responseCode = "200",
            description = "With its present and coming members",
            content = @Content(schema = @Schema(implementation = Group.class)))
    public Group get(@PathParam("code") String code) {
        return groups.named(code, caller.get());
    }

    @POST
    @Path("/{code}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(ADMIT)
    @Operation(
            operationId = "admitMember",
            summary = "Admit an account to a need-to-know group, from a day on, today if left out")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Admission.class)))
    @APIResponse(
            responseCode = "200",
            description = "The group; who is a member already stays one",
            content = @Content(schema = @Schema(implementation = Group.class)))
    public Response admit(@PathParam("code") String code, byte @Nullable [] body) {
        BodyReader reader = BodyReader.of(StrictJson.object(body));
        Admission admission = Declared.of(Admission.class).read(reader);
        LocalDate from = admission.from() == null ? ReportingDay.today() : admission.from();
        if (from.isBefore(ReportingDay.today())) {
            reader.broken("from", "in-the-past", "Nobody was a member before being admitted.");
        }
        reader.finish();
        try {
            return commands.run(body, change -> groups.admit(code, new Member(admission.userId(), from), change));
        } finally {
            membership.refresh();
        }
    }

    @DELETE
    @Path("/{code}/members/{userId}")
    @Permission(ADMIT)
    @Operation(operationId = "endMembership", summary = "End an account's membership now; that it was a member is kept")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content = @Content(schema = @Schema(implementation = Group.class)))
    public Response end(@PathParam("code") String code, @PathParam("userId") String userId) {
        try {
            return commands.run(null, change -> groups.end(code, userId, change));
        } finally {
            membership.refresh();
        }
    }
}
