package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.disruption.threat.NationalStandard;

/**
 * What is said of a disruption, as it is stored. Every verb returns what is said next.
 *
 * @param withinNationalStandard whether the standards of its day let it be recorded, where its link settled
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DisruptionContent(
        DisruptionStatus status,
        @JsonUnwrapped DisruptionFacts facts,
        @JsonUnwrapped ThreatLink link,
        @Nullable Boolean withinNationalStandard,
        @JsonUnwrapped Masters masters) {

    /** What would be held after the source system said something. */
    record Merged(DisruptionFacts facts, @Nullable UUID threat, Masters masters) {}

    static DisruptionContent recorded(
            DisruptionFacts facts, ThreatLink link, NationalStandard.Held standard, Masters masters) {
        return of(DisruptionStatus.RECORDED, facts, link, standard, masters);
    }

    /** As an earlier system had it. */
    static DisruptionContent past(
            DisruptionStatus status, DisruptionFacts facts, ThreatLink link, NationalStandard.Held standard) {
        return of(status, facts, link, standard, Masters.NONE);
    }

    private static DisruptionContent of(
            DisruptionStatus status,
            DisruptionFacts facts,
            ThreatLink link,
            NationalStandard.Held standard,
            Masters masters) {
        ThreatAtRecording then = link.threatAtRecording();
        return new DisruptionContent(
                status,
                facts,
                link,
                then == null ? null : standard.covers(then.threatType().name(), facts.occurredOn()),
                masters);
    }

    /**
     * What its source system says now, and what people decided: what the system leaves out, or a person set, stays.
     */
    Merged merge(Recording said) {
        Named named = said.named();
        DisruptionFacts next = said.facts().decidedAs(facts);
        DisruptionFacts stated = named.graded() ? said.facts() : said.facts().graded(facts.assessmentCategory());
        for (DecidedMember member : DecidedMember.values()) {
            if (named.names(member) && !masters.decided(member)) {
                next = next.with(member, stated);
            }
        }
        UUID threat = named.names(DecidedMember.THREAT) && !masters.decided(DecidedMember.THREAT)
                ? named.threat()
                : link.threatId();
        return new Merged(next, threat, masters.said(named, said.sourceVersion(), next, threat));
    }

    /** Who is master of what after a person, or a source system through its account, said something else. */
    Masters amended(DisruptionFacts next, @Nullable UUID threat, boolean bySystem) {
        Named changed = Named.changed(next, threat, facts, link.threatId());
        return bySystem ? masters.said(changed, null, next, threat) : masters.decided(changed.members(), next, threat);
    }

    /**
     * Says something else of it. What was judged by the standards stays, unless it is of another day or against another threat now.
     *
     * @throws Problem 409 {@code withdrawn}
     */
    DisruptionContent amend(DisruptionFacts next, ThreatLink linked, NationalStandard.Held standard, Masters kept) {
        requireRecorded();
        return next(next, linked, standard, kept);
    }

    /**
     * Takes it back: it stays readable and counts no more.
     *
     * @throws Problem 409 {@code withdrawn}
     */
    DisruptionContent withdraw(ThreatLink linked, @Nullable String sourceVersion) {
        requireRecorded();
        return new DisruptionContent(
                DisruptionStatus.WITHDRAWN, facts, linked, withinNationalStandard, masters.at(sourceVersion));
    }

    /**
     * Lets a withdrawn one count again.
     *
     * @throws Problem 409 {@code conflict}
     */
    DisruptionContent reinstate(ThreatLink linked) {
        if (status == DisruptionStatus.RECORDED) {
            throw Problem.of(ProblemTypes.CONFLICT, "The disruption is not withdrawn.");
        }
        return new DisruptionContent(DisruptionStatus.RECORDED, facts, linked, withinNationalStandard, masters);
    }

    /** Says how its pending link came out. */
    DisruptionContent settle(ThreatLink linked, NationalStandard.Held standard) {
        return next(facts, linked, standard, masters);
    }

    void requireRecorded() {
        if (status == DisruptionStatus.WITHDRAWN) {
            throw Problem.of(DisruptionProblems.WITHDRAWN, "The disruption is withdrawn. Reinstate it first.");
        }
    }

    /** The types are those of the partners' feed. */
    List<String> since(@Nullable DisruptionContent before) {
        if (before == null) {
            return List.of("recorded");
        }
        if (before.status != status) {
            return List.of(status == DisruptionStatus.WITHDRAWN ? "withdrawn" : "reinstated");
        }
        List<String> happened = new ArrayList<>();
        boolean linked = before.link.linkStatus() != link.linkStatus()
                || !Objects.equals(before.link.threatId(), link.threatId());
        if (linked) {
            happened.add("linked");
        }
        boolean assessed = before.facts.assessmentCategory() != facts.assessmentCategory()
                || !Objects.equals(before.facts.categoryRationale(), facts.categoryRationale());
        if (assessed) {
            happened.add("assessed");
        }
        if ((!assessed && !linked) || !before.facts.gradedAs(facts).equals(facts)) {
            happened.add("amended");
        }
        return happened;
    }

    private DisruptionContent next(
            DisruptionFacts next, ThreatLink linked, NationalStandard.Held standard, Masters kept) {
        boolean judgedBefore = withinNationalStandard != null
                && next.occurredOn().equals(facts.occurredOn())
                && Objects.equals(linked.threatId(), link.threatId());
        return judgedBefore
                ? new DisruptionContent(status, next, linked, withinNationalStandard, kept)
                : of(status, next, linked, standard, kept);
    }
}
