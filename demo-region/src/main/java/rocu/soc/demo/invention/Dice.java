package rocu.soc.demo.invention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time: what it is thrown for decides how it falls. */
public final class Dice {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int START_OF_WORK = 8 * 3600;
    private static final int SECONDS_OF_WORK = 10 * 3600;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The dice of whatever has that name. */
    public static Dice of(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Dice(hash);
    }

    /** From 0 to one less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends are possible. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Whether it falls so often in a hundred. */
    public boolean inHundred(int times) {
        return below(100) < times;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A day; both ends are possible. */
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** A second of that day while people in London work. */
    public Instant atWork(LocalDate day) {
        return day.atTime(LocalTime.ofSecondOfDay(START_OF_WORK + below(SECONDS_OF_WORK)))
                .atZone(LONDON)
                .toInstant();
    }

    /** In the last two minutes before that instant. */
    public Instant justBefore(Instant bound) {
        return bound.minusSeconds(between(1, 119));
    }

    /** In the first two minutes after that instant. */
    public Instant justAfter(Instant bound) {
        return bound.plusSeconds(between(1, 119));
    }

    /** The same list in an order of chance. */
    public void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
