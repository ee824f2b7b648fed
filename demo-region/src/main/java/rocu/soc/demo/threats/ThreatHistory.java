package rocu.soc.demo.threats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rocu.soc.demo.invention.CrimeType;
import rocu.soc.demo.invention.Line;
import rocu.soc.demo.targets.Owner;

/** A threat with all of its versions. */
public final class ThreatHistory {

    private final ThreatProfile profile;
    private final ThreatCourse course;
    private final List<ThreatVersion> versions;

    ThreatHistory(ThreatProfile profile, ThreatCourse course, List<ThreatVersion> versions) {
        this.profile = profile;
        this.course = course;
        this.versions = List.copyOf(versions);
    }

    public Owner owner() {
        return profile.owner();
    }

    public String sourceReference() {
        return profile.sourceReference();
    }

    public ThreatCourse course() {
        return course;
    }

    public CrimeType crime() {
        return profile.crime();
    }

    public String marking() {
        return profile.marking();
    }

    /** When it was identified. */
    public Instant firstKnown() {
        return versions.getFirst().knownFrom();
    }

    /** Where it stood then, if it was known. */
    public Optional<ThreatState> asKnownAt(Instant instant) {
        return versions.reversed().stream()
                .filter(version -> !version.knownFrom().isAfter(instant))
                .map(ThreatVersion::state)
                .findFirst();
    }

    /** A line of a historic load for each version. */
    public Stream<String> lines() {
        return versions.stream().map(version -> line(version).json());
    }

    private Line line(ThreatVersion version) {
        ThreatState state = version.state();
        return Line.of(profile.owner().id(), profile.sourceReference(), version.knownFrom(), version.actor())
                .say("reason", version.reason())
                .say("threatType", state.type().name())
                .say("workingTitle", profile.workingTitle())
                .say("primaryCrimeType", profile.crime().name())
                .say("crimeTypes", profile.furtherCrimes())
                .say("places", profile.places())
                .say("marking", profile.marking())
                .say("contactUnit", profile.contactUnit())
                .say("soc", state.soc())
                .say("narrative", profile.narrative())
                .say("phase", state.phase().name())
                .say("leadResponsibleOfficer", state.phase() == ThreatState.Phase.IDENTIFIED ? null : officer())
                .say("assessmentType", state.assessmentType())
                .say("tier", state.tier())
                .say("moderationStatus", state.moderation().name());
    }

    private Map<String, String> officer() {
        return new TreeMap<>(
                Map.of("userId", profile.officerId(), "name", profile.officer(), "unit", profile.contactUnit()));
    }
}
