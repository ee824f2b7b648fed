package rocu.soc.demo.threats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.targets.Day;
import rocu.soc.demo.targets.Targets;
import rocu.soc.demo.targets.ThreatType;
import rocu.soc.demo.threats.ThreatState.Moderation;
import rocu.soc.demo.threats.ThreatState.Phase;

/** When what happens to the threat of each course. */
final class ThreatPlot {

    private static final List<Phase> CLOSED =
            List.of(Phase.CLOSED_DISMANTLED, Phase.CLOSED_NO_LONGER_SOC, Phase.CLOSED_ARCHIVED);

    /** One in so many has no tier. */
    private static final int WITHOUT_TIER = 25;

    private final LocalDate on;
    private final Instant end;
    private final LocalDate afterAll;
    private final @Nullable Day later;
    private final @Nullable Instant lastTable;

    /**
     * The plot of one owner.
     *
     * @param later the day of its later reading
     * @param lastTable until then its organised crime groups are those of its tables, and no others are known
     */
    ThreatPlot(Targets targets, @Nullable Day later, @Nullable Instant lastTable) {
        this.on = targets.threats().on().value();
        this.end = targets.threats().on().end();
        this.afterAll = targets.disruptions().secondExtraction().value();
        this.later = later;
        this.lastTable = lastTable;
    }

    ThreatHistory write(
            ThreatProfile profile, ThreatCourse course, ThreatType type, ThreatType becomes, int number, Dice dice) {
        if (course == ThreatCourse.ENTERED_AFTER_ALL) {
            LocalDate identified = afterAll.plusDays(dice.between(2, 30));
            return new ThreatScript(profile, type, true, identified, dice)
                    .usually(tier(number, dice))
                    .end(course);
        }
        ThreatScript script = begin(profile, course, type, number, dice);
        @Nullable Integer tier = tier(number, dice);
        switch (course) {
            case COUNTED -> monitored(script.usually(tier), dice);
            case MODERATED_LAST_MINUTE -> moderated(script.waiting(tier), dice.justBefore(end), tier);
            case MODERATED_TOO_LATE -> moderated(script.waiting(tier), dice.justAfter(end), tier);
            case CLOSED_WEEKS_LATER -> closed(script.usually(tier), on.plusDays(dice.between(20, 70)), dice);
            case CLOSED_AFTER_ALL -> closed(script.usually(tier), afterAll.plusDays(dice.between(3, 40)), dice);
            case RECLASSIFIED -> reclassified(script.usually(tier), becomes, number, dice);
            case RECLASSIFIED_TOO_LATE -> becomes(script.usually(tier), dice.justAfter(endOfLater()), becomes);
            case THEMATIC -> script.takenUp().submitted("THEMATIC", tier).moderated(tier);
            case NOT_MODERATED -> notModerated(script.waiting(tier), tier, number);
            case NOT_SOC -> notSoc(script.usually(tier), number, dice);
            case TIER_5 -> tierFive(script, number, dice);
            case CLOSED -> closedBefore(script.usually(tier), number, dice);
            case UNSCORED -> script.takenUp();
            case ARCHIVED_BEFORE, ENTERED_AFTER_ALL -> throw new IllegalArgumentException(course + " begins elsewhere");
        }
        return script.end(course);
    }

    /** Half of them years before, half in the year of the count; groups of an owner with tables after the last of these. */
    private ThreatScript begin(ThreatProfile profile, ThreatCourse course, ThreatType type, int number, Dice dice) {
        boolean soc = course != ThreatCourse.NOT_SOC || number % 2 == 0;
        LocalDate newest = on.minusDays(ThreatScript.LONGEST_WAY_TO_MODERATION + 45L);
        LocalDate middle = on.minusMonths(17);
        boolean old = number % 2 == 1;
        if (type == ThreatType.OCG && lastTable != null) {
            LocalDate day = LocalDate.ofInstant(lastTable, ZoneId.of("Europe/London"));
            return number == 1
                    ? new ThreatScript(profile, type, soc, day, dice.justAfter(lastTable), dice)
                    : new ThreatScript(profile, type, soc, dice.day(day.plusDays(1), newest), dice);
        }
        LocalDate identified = old ? dice.day(on.minusMonths(42), middle) : dice.day(middle, newest);
        return new ThreatScript(profile, type, soc, identified, dice);
    }

    private static @Nullable Integer tier(int number, Dice dice) {
        return number % WITHOUT_TIER == 0 ? null : Integer.valueOf(dice.between(1, 4));
    }

    private static void monitored(ThreatScript script, Dice dice) {
        if (dice.inHundred(30)) {
            script.soon(5, 40, "No longer worked on", state -> state.in(Phase.MONITORED));
        }
    }

    private static void moderated(ThreatScript script, Instant instant, @Nullable Integer tier) {
        script.at(instant, "Accepted by the regional moderator", state -> state.judged(Moderation.MODERATED, tier));
    }

    private static void closed(ThreatScript script, LocalDate day, Dice dice) {
        Phase phase = dice.of(CLOSED);
        script.on(day, "Closed by its owner", state -> state.in(phase));
    }

    private void closedBefore(ThreatScript script, int number, Dice dice) {
        if (number % 2 == 0) {
            Phase phase = dice.of(CLOSED);
            script.at(dice.justBefore(end), "Closed by its owner", state -> state.in(phase));
        } else {
            closed(script, on.minusDays(dice.between(1, 30)), dice);
        }
    }

    private void reclassified(ThreatScript script, ThreatType becomes, int number, Dice dice) {
        boolean lastMinute = number % 9 == 0;
        LocalDate last =
                LocalDate.ofInstant(endOfLater(), ZoneId.of("Europe/London")).minusDays(2);
        Instant instant = lastMinute ? dice.justBefore(endOfLater()) : dice.atWork(dice.day(on.plusDays(5), last));
        becomes(script, instant, becomes);
    }

    private static void becomes(ThreatScript script, Instant instant, ThreatType other) {
        script.at(instant, "Review of threat types: found to be another", state -> state.foundToBe(other));
    }

    private static void notModerated(ThreatScript script, @Nullable Integer tier, int number) {
        if (number % 2 == 0) {
            script.soon(3, 20, "Returned: evidence is missing", state -> state.judged(Moderation.RETURNED, tier));
        }
    }

    private void notSoc(ThreatScript script, int number, Dice dice) {
        if (number % 2 == 0) {
            script.at(dice.justBefore(end), "Not serious and organised crime", state -> state.withSoc(false));
        }
    }

    private void tierFive(ThreatScript script, int number, Dice dice) {
        if (number % 2 == 0) {
            script.usually(4)
                    .at(dice.justBefore(end), "Assessed again", state -> state.judged(Moderation.MODERATED, 5));
        } else {
            script.usually(5);
        }
    }

    private Instant endOfLater() {
        if (later == null) {
            throw new IllegalStateException("Nothing is reclassified where there is no later reading");
        }
        return later.end();
    }
}
