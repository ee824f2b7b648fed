package rocu.soc.demo.disruptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.Line;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.threats.ThreatHistory;
import rocu.soc.demo.threats.ThreatState;

/**
 * A disruption with all of its versions.
 *
 * @param beneficiary the force that a support disruption benefited; null for what the owner led
 */
public record DisruptionHistory(
        Owner owner,
        String sourceReference,
        DisruptionCourse course,
        @Nullable String beneficiary,
        LocalDate occurredOn,
        ThreatHistory threat,
        Deed deed,
        String contactUnit,
        String marking,
        List<DisruptionVersion> versions) {

    public DisruptionHistory {
        versions = List.copyOf(versions);
    }

    /** When it was recorded. */
    public Instant firstKnown() {
        return versions.getFirst().knownFrom();
    }

    /** A line of a historic load for each version. */
    public Stream<String> lines(LinkedThreat.Finder threats) {
        LinkedThreat linked = threats.named(threat.sourceReference());
        return versions.stream().map(version -> line(version, linked).json());
    }

    private Line line(DisruptionVersion version, LinkedThreat linked) {
        return Line.of(owner.id(), sourceReference, version.knownFrom(), version.actor())
                .say("reason", version.reason())
                .say("recordedBy", recordedBy(version))
                .say("status", version.withdrawn() ? "WITHDRAWN" : "RECORDED")
                .say("occurredOn", occurredOn.toString())
                .say("whatWasDone", deed.whatWasDone())
                .say("fourP", version.strand().name())
                .say("disruptionType", beneficiary == null ? "LEAD" : "SUPPORT")
                .say("beneficiary", beneficiary)
                .say("assessmentCategory", version.category().name())
                .say("categoryRationale", version.category().rationale())
                .say("marking", marking)
                .say("contactUnit", contactUnit)
                .say("outcomes", deed.outcomes())
                .say("threatId", linked.id())
                .say("threatReference", linked.reference())
                .say("threatAtRecording", threatAtRecording());
    }

    private Map<String, Object> recordedBy(DisruptionVersion version) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("userId", version.actor());
        said.put("unit", contactUnit);
        return said;
    }

    private Map<String, Object> threatAtRecording() {
        ThreatState then = threat.asKnownAt(firstKnown()).orElseThrow();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("threatType", then.type().name());
        said.put("primaryCrimeType", threat.crime().name());
        if (then.tier() != null) {
            said.put("tier", then.tier());
        }
        said.put("owner", owner.id());
        said.put("marking", threat.marking());
        return said;
    }
}
