package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is master of what in a disruption that a source system and people keep together. Day, what was done, 4P, type, beneficiary
 * and outcomes are the system's. What {@link DecidedMember} lists is a person's once a person set it: what the system says of it
 * from then on is kept beside, and shown where it differs.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Masters(
        @Schema(description = "What the source system said last of what people decide") @Nullable
        SourceView sourceView,

        @Schema(description = "What a person set: the source system no longer changes it") @Size(max = 4)
        List<DecidedMember> decidedByPeople,

        @Schema(description = "Of what the source system says something else than is held") @Size(max = 4)
        List<DecidedMember> differsFromSource,

        @Schema(description = SourceVersion.DESCRIPTION, examples = "17")
        @Pattern(regexp = SourceVersion.FORM)
        @Size(max = 40)
        @Nullable
        String sourceVersion) {

    static final Masters NONE = new Masters(null, List.of(), List.of(), null);

    Masters {
        decidedByPeople = List.copyOf(decidedByPeople);
        differsFromSource = List.copyOf(differsFromSource);
    }

    boolean decided(DecidedMember member) {
        return decidedByPeople.contains(member);
    }

    /** After the source system said that, and so much of it was taken. */
    Masters said(Named named, @Nullable String version, DisruptionFacts held, @Nullable UUID threat) {
        return of(
                view().and(named),
                Set.copyOf(decidedByPeople),
                version == null ? sourceVersion : version,
                held,
                threat);
    }

    /** After a person set those members. */
    Masters decided(Set<DecidedMember> members, DisruptionFacts held, @Nullable UUID threat) {
        Set<DecidedMember> all = EnumSet.noneOf(DecidedMember.class);
        all.addAll(decidedByPeople);
        all.addAll(members);
        return of(view(), all, sourceVersion, held, threat);
    }

    /** The same in that state of the original. */
    Masters at(@Nullable String version) {
        return version == null ? this : new Masters(sourceView, decidedByPeople, differsFromSource, version);
    }

    private SourceView view() {
        return sourceView == null ? SourceView.NOTHING : sourceView;
    }

    private static Masters of(
            SourceView view,
            Set<DecidedMember> decided,
            @Nullable String version,
            DisruptionFacts held,
            @Nullable UUID threat) {
        return new Masters(
                view.equals(SourceView.NOTHING) ? null : view,
                decided.stream().sorted().toList(),
                Arrays.stream(DecidedMember.values())
                        .filter(member -> view.differs(member, held, threat))
                        .toList(),
                version);
    }
}
