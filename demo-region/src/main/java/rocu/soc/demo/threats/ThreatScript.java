package rocu.soc.demo.threats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.invention.Names;
import rocu.soc.demo.targets.ThreatType;
import rocu.soc.demo.threats.ThreatState.Moderation;
import rocu.soc.demo.threats.ThreatState.Phase;

/** Writes the history of a threat, step by step; each step without an instant of its own follows some days after the last. */
final class ThreatScript {

    /** The usual way to a moderated threat takes at most so many days. */
    static final int LONGEST_WAY_TO_MODERATION = 80;

    private static final String TACTICAL = "TACTICAL";

    private final ThreatProfile profile;
    private final Dice dice;
    private final List<ThreatVersion> versions = new ArrayList<>();
    private LocalDate day;

    ThreatScript(ThreatProfile profile, ThreatType type, boolean soc, LocalDate identified, Dice dice) {
        this(profile, type, soc, identified, dice.atWork(identified), dice);
    }

    ThreatScript(ThreatProfile profile, ThreatType type, boolean soc, LocalDate day, Instant identified, Dice dice) {
        this.profile = profile;
        this.dice = dice;
        this.day = day;
        add(identified, null, ThreatState.identified(type, soc));
    }

    ThreatScript takenUp() {
        return soon(3, 15, "Taken up", state -> state.in(Phase.ACTIVE));
    }

    ThreatScript submitted(String assessment, @Nullable Integer tier) {
        return soon(10, 40, "Assessed", state -> state.submitted(assessment, tier));
    }

    ThreatScript moderated(@Nullable Integer tier) {
        return soon(3, 20, "Accepted by the regional moderator", state -> state.judged(Moderation.MODERATED, tier));
    }

    /** Identified, taken up, assessed and moderated, as most are. */
    ThreatScript usually(@Nullable Integer tier) {
        return takenUp().submitted(TACTICAL, tier).moderated(tier);
    }

    /** The same as far as the moderator's desk. */
    ThreatScript waiting(@Nullable Integer tier) {
        return takenUp().submitted(TACTICAL, tier);
    }

    /** A step between so many and so many days after the last. */
    ThreatScript soon(int least, int most, String reason, UnaryOperator<ThreatState> step) {
        day = day.plusDays(dice.between(least, most));
        return at(dice.atWork(day), reason, step);
    }

    /** A step on that day. */
    ThreatScript on(LocalDate other, String reason, UnaryOperator<ThreatState> step) {
        day = other;
        return at(dice.atWork(day), reason, step);
    }

    /** A step at that instant. */
    ThreatScript at(Instant instant, String reason, UnaryOperator<ThreatState> step) {
        add(instant, reason, step.apply(versions.getLast().state()));
        return this;
    }

    ThreatHistory end(ThreatCourse course) {
        return new ThreatHistory(profile, course, versions);
    }

    private void add(Instant instant, @Nullable String reason, ThreatState state) {
        if (!versions.isEmpty() && !instant.isAfter(versions.getLast().knownFrom())) {
            throw new IllegalStateException(profile.sourceReference() + " would know at " + instant
                    + " what came before: its days are too tight");
        }
        versions.add(new ThreatVersion(instant, Names.account(profile.owner(), "analyst", dice), reason, state));
    }
}
