package rocu.soc.chassis.record.returns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.list.Criteria;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;

/**
 * The filters of a return. Each has a usual value, that of whoever defined the return, and is switched off by
 * {@code any}; what was applied is printed with the figures. Whoever varies them could tell what a record is that no figure
 * may tell of, so that a return knows whether they are all the usual ones, and its period whole calendar months.
 */
public final class ReturnFilters {

    public static final String ANY = "any";

    private static final List<String> OFF = List.of(ANY);

    private final QueryValues values = new QueryValues();
    private final Criteria criteria = new Criteria();
    private final Map<String, List<String>> applied = new LinkedHashMap<>();
    private boolean usual = true;

    /** The column holds one of the codes. */
    public <E extends Enum<E>> ReturnFilters codes(
            String parameter, String column, @Nullable List<String> given, Class<E> list, Collection<E> usual) {
        List<String> ofDefiner = usual.stream().map(Enum::name).toList();
        if (given == null || given.isEmpty()) {
            return in(parameter, column, ofDefiner);
        }
        this.usual &= Set.copyOf(given).equals(Set.copyOf(ofDefiner));
        return isOff(given)
                ? in(parameter, column, List.of())
                : in(parameter, column, values.codes(parameter, given, list));
    }

    /** The column holds one of the texts; off unless the client names some. */
    public ReturnFilters texts(String parameter, String column, @Nullable List<String> given) {
        usual &= given == null || isOff(given);
        return anyOf(parameter, column, given);
    }

    /** The column holds one of the organisations, by which returns are divided anyhow; off unless the client names some. */
    ReturnFilters organisations(String column, @Nullable List<String> given) {
        return anyOf("organisation", column, given);
    }

    private ReturnFilters anyOf(String parameter, String column, @Nullable List<String> given) {
        return in(parameter, column, given == null || isOff(given) ? List.of() : values.texts(parameter, given));
    }

    /** The value of a filter that has one of a few; empty where it is off. */
    public Optional<String> oneOf(String parameter, @Nullable String given, Collection<String> accepted, String usual) {
        String value = given == null ? usual : given;
        if (!value.equals(ANY) && !accepted.contains(value)) {
            values.refuse(parameter, "unknown-code", "One of " + String.join(", ", accepted) + ", " + ANY + ".");
            value = ANY;
        }
        this.usual &= value.equals(usual);
        applied.put(parameter, List.of(value));
        return Optional.of(value).filter(found -> !found.equals(ANY));
    }

    /** A bound on days, which has no usual value: the client names a day, or {@code any}. */
    public ReturnFilters day(String parameter, String condition, @Nullable String given) {
        if (given == null) {
            values.refuse(parameter, "required", "Name a day, YYYY-MM-DD, or say " + ANY + ".");
        } else if (given.equals(ANY)) {
            applied.put(parameter, OFF);
        } else {
            LocalDate day = values.day(parameter, given);
            if (day != null) {
                criteria.and(condition, day);
                usual &= day.getDayOfMonth() == 1;
                applied.put(parameter, List.of(day.toString()));
            }
        }
        return this;
    }

    /** Counts what is so on that day: a usual question only of the last day of a month. */
    public ReturnFilters on(LocalDate day) {
        usual &= day.plusDays(1).getDayOfMonth() == 1;
        return this;
    }

    /** Adds a condition that a value named above stands for. */
    public ReturnFilters and(String condition, Object... parameters) {
        criteria.and(condition, parameters);
        return this;
    }

    /** Reads values that are no filter. */
    public QueryValues values() {
        return values;
    }

    /** Prints what was applied besides the filters read here. */
    public void print(String parameter, String value) {
        applied.put(parameter, List.of(value));
    }

    /**
     * Ends the reading.
     *
     * @throws Problem 400 {@code invalid-parameter} with every fault found
     */
    public ReturnFilters read() {
        values.raise();
        return this;
    }

    /** Whether it is the return as its definer counts, over whole calendar months, of the region or of organisations of it. */
    boolean areUsual() {
        return usual;
    }

    Criteria criteria() {
        return criteria;
    }

    Map<String, List<String>> applied() {
        return applied;
    }

    private ReturnFilters in(String parameter, String column, List<String> wanted) {
        criteria.in(column, wanted);
        applied.put(parameter, wanted.isEmpty() ? OFF : List.copyOf(wanted));
        return this;
    }

    private static boolean isOff(List<String> given) {
        return given.equals(OFF);
    }
}
