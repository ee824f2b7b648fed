package rocu.soc.demo.disruptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.invention.Names;
import rocu.soc.demo.targets.Day;
import rocu.soc.demo.targets.DisruptionTargets;
import rocu.soc.demo.targets.FourP;
import rocu.soc.demo.targets.Owner;

/** When the disruptions of each course happen, become known and change. */
final class DisruptionPlot {

    private static final int LONGEST_LAG = 40;
    private static final int LAST_MINUTE = 3;
    private static final int STRAND_CORRECTED = 40;

    private final Day first;
    private final Day second;
    private final LocalDate yearFrom;
    private final LocalDate yearBefore;
    private final Owner owner;

    DisruptionPlot(DisruptionTargets targets, Owner owner) {
        this.first = targets.firstExtraction();
        this.second = targets.secondExtraction();
        this.yearFrom = targets.occurredFrom().value();
        this.yearBefore = targets.occurredBefore().value();
        this.owner = owner;
    }

    /** The day on which it happens. None that counts is on the first day of the year: one source leaves that out. */
    LocalDate occurs(DisruptionCourse course, int index, Dice dice) {
        return switch (course) {
            case WITHDRAWN_EARLY -> dice.day(yearFrom.plusDays(1), yearBefore.minusMonths(2));
            case NOT_IN_YEAR -> index % 2 == 0 ? yearFrom.minusDays(1) : yearBefore;
            case ENTERED_BETWEEN, ENTERED_AFTER, GRADED_BETWEEN ->
                dice.day(yearBefore.minusMonths(4), yearBefore.minusDays(1));
            default ->
                index < LAST_MINUTE
                        ? dice.day(yearBefore.minusDays(25), yearBefore.minusDays(1))
                        : dice.day(yearFrom.plusDays(1), yearBefore.minusDays(1));
        };
    }

    /**
     * Its versions; the strand is that of the last.
     *
     * @param index its number among those of its owner that fare alike, from 0
     */
    List<DisruptionVersion> versions(
            DisruptionCourse course, LocalDate occurredOn, FourP strand, int index, Dice dice) {
        Instant known = known(course, occurredOn, index, dice);
        String by = account(dice);
        Category category = category(course, index, dice);
        List<DisruptionVersion> versions = new ArrayList<>();
        versions.add(new DisruptionVersion(known, by, null, strand, category, false));
        DisruptionVersion recorded = versions.getFirst();
        switch (course) {
            case COUNTED_TWICE -> {
                if (index % STRAND_CORRECTED == 7) {
                    versions.set(0, recorded.of(other(strand), known, by));
                    versions.add(recorded.of(strand, amid(dice), account(dice)));
                }
            }
            case WITHDRAWN_BETWEEN -> versions.add(recorded.withdrawn(amid(dice), account(dice)));
            case WITHDRAWN_AFTER -> versions.add(recorded.withdrawn(after(index, dice), account(dice)));
            case REGRADED_AFTER -> versions.add(recorded.graded(after(index, dice), account(dice), Category.NONE));
            case GRADED_BETWEEN -> versions.add(recorded.graded(amid(dice), account(dice), Category.counted(dice)));
            case WITHDRAWN_EARLY -> versions.add(recorded.withdrawn(early(index, dice), account(dice)));
            case ENTERED_BETWEEN, ENTERED_AFTER, NOT_GRADED, NOT_IN_YEAR, SUPPORT -> {}
        }
        return versions;
    }

    private Instant known(DisruptionCourse course, LocalDate occurredOn, int index, Dice dice) {
        return switch (course) {
            case ENTERED_BETWEEN -> between(index, dice);
            case ENTERED_AFTER -> after(index, dice);
            case COUNTED_TWICE, NOT_GRADED, SUPPORT ->
                index < LAST_MINUTE ? dice.justBefore(first.end()) : usually(occurredOn, dice);
            default -> usually(occurredOn, dice);
        };
    }

    /** Some days after it happened, and before the day of the first extraction is over. */
    private Instant usually(LocalDate occurredOn, Dice dice) {
        LocalDate last = first.value().minusDays(1);
        LocalDate recorded = occurredOn.plusDays(dice.below(dice.inHundred(80) ? 10 : LONGEST_LAG));
        return dice.atWork(recorded.isAfter(last) ? dice.day(occurredOn, last) : recorded);
    }

    /** Between the extractions: a quarter within two minutes of either midnight. */
    private Instant between(int index, Dice dice) {
        return switch (index % 4) {
            case 0 -> dice.justAfter(first.end());
            case 1 -> dice.justBefore(second.end());
            default -> amid(dice);
        };
    }

    /** Before the first extraction: one within two minutes of its midnight. */
    private Instant early(int index, Dice dice) {
        return index == 0
                ? dice.justBefore(first.end())
                : dice.atWork(first.value().minusDays(dice.between(1, 10)));
    }

    /** Between the extractions, on a day of neither. */
    private Instant amid(Dice dice) {
        return dice.atWork(dice.day(first.value().plusDays(2), second.value().minusDays(1)));
    }

    /** After the second extraction: a half within two minutes of its midnight, which is not that of UTC. */
    private Instant after(int index, Dice dice) {
        return index % 2 == 0
                ? dice.justAfter(second.end())
                : dice.atWork(second.value().plusDays(dice.between(2, 60)));
    }

    private static Category category(DisruptionCourse course, int index, Dice dice) {
        return switch (course) {
            case NOT_GRADED ->
                index % 6 == 0 ? Category.UNASSESSED : index % 2 == 0 ? Category.NONE : Category.NEGATIVE;
            case GRADED_BETWEEN -> Category.UNASSESSED;
            default -> Category.counted(dice);
        };
    }

    private static FourP other(FourP strand) {
        return strand == FourP.PURSUE ? FourP.PROTECT : FourP.PURSUE;
    }

    private String account(Dice dice) {
        return Names.account(owner, "recorder", dice);
    }
}
