package rocu.soc.demo.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.Line;
import rocu.soc.demo.targets.Owner;

/** An ancillary order with all of its versions. */
public record OrderHistory(
        Owner owner,
        String sourceReference,
        OrderCourse course,
        String orderType,
        String subject,
        LocalDate born,
        LocalDate madeOn,
        boolean startsOnRelease,
        @Nullable LocalDate endsOn,
        String terms,
        String unit,
        String manager,
        List<OrderVersion> versions) {

    public OrderHistory {
        versions = List.copyOf(versions);
    }

    /** When it was recorded. */
    public Instant firstKnown() {
        return versions.getFirst().knownFrom();
    }

    /** A line of a historic load for each version. */
    public Stream<String> lines() {
        return versions.stream().map(version -> line(version).json());
    }

    private Line line(OrderVersion version) {
        return Line.of(owner.id(), sourceReference, version.knownFrom(), version.actor())
                .say("reason", version.reason())
                .say("orderType", orderType)
                .say("orderSubject", orderSubject())
                .say("court", "Crown Court (synthetic)")
                .say("madeOn", madeOn.toString())
                .say("startsOnRelease", startsOnRelease)
                .say("durationType", endsOn == null ? "UNTIL_FURTHER_ORDER" : "FIXED")
                .say("endsOn", endsOn == null ? null : endsOn.toString())
                .say("terms", terms)
                .say("managingOrganisation", owner.id())
                .say("managingUnit", unit)
                .say("manager", managedBy())
                .say("subjectLocation", version.location())
                .say(
                        "releasedOn",
                        version.releasedOn() == null
                                ? null
                                : version.releasedOn().toString())
                .say("supervision", version.location().equals("CUSTODY") ? "NONE" : "POLICE_AND_PROBATION")
                .say("residenceOrganisation", owner.kind() == Owner.Kind.FORCE ? owner.id() : null);
    }

    private Map<String, Object> orderSubject() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", "PERSON");
        said.put("name", subject);
        said.put("dateOfBirth", born.toString());
        return said;
    }

    private Map<String, Object> managedBy() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("userId", owner.id() + "-prevent");
        said.put("name", manager);
        return said;
    }
}
