package rocu.soc.threat.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.DatedRule;
import rocu.soc.chassis.record.rule.DatedRules;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.AsKnownAt;

/** The code lists. */
@ApplicationScoped
public class CodeLists {

    public static final String CRIME_TYPES = "crime-types";
    public static final String PLACES = "places";

    private static final Comparator<DatedRule<CodeMeaning>> AS_EXPECTED =
            Comparator.<DatedRule<CodeMeaning>>comparingInt(rule -> rule.value().position())
                    .thenComparing(DatedRule::key)
                    .thenComparing(DatedRule::validFrom);

    @Inject
    DatedRules rules;

    @Inject
    CodeListBook book;

    @Inject
    OrganisationLists organisations;

    private volatile @Nullable Sorted sorted;

    /** The lists as they were made of those rules. */
    private record Sorted(List<DatedRule<CodeMeaning>> rules, Map<String, CodeList> byName) {}

    /** Whether the list holds the code on that day. */
    public boolean holds(String list, String code, LocalDate day) {
        return entries(list).stream().anyMatch(entry -> entry.code().equals(code) && entry.isValidOn(day));
    }

    /** Whether the list ever held the code. */
    public boolean everHeld(String list, String code) {
        return entries(list).stream().anyMatch(entry -> entry.code().equals(code));
    }

    /** Every code that the list holds or held as known at an instant, or now, in its order. */
    public List<String> codes(String list, Optional<AsKnownAt> asked) {
        return named(list, asked).map(CodeList::items).orElse(List.of()).stream()
                .map(CodeListEntry::code)
                .distinct()
                .toList();
    }

    /**
     * The list of that name, as known at an instant, or now.
     *
     * @throws Problem 400 {@code invalid-parameter} where no earlier state of it is kept
     */
    Optional<CodeList> named(String name, Optional<AsKnownAt> asked) {
        if (OrganisationLists.has(name)) {
            asked.ifPresent(instant -> {
                String wanted =
                        "Leave it out: no earlier state of this list is kept; validOn gives the codes of a day.";
                throw Problem.of(
                        ProblemTypes.INVALID_PARAMETER,
                        wanted,
                        List.of(new FieldError(AsKnownAt.PARAMETER, "not-taken", wanted)));
            });
            return Optional.ofNullable(organisations.all(stated()).get(name));
        }
        return Optional.ofNullable(
                (asked.isEmpty() ? stated() : sorted(rules.all(book, asked)).byName()).get(name));
    }

    /** All lists, by name. */
    Map<String, CodeList> all() {
        Map<String, CodeList> all = new TreeMap<>(stated());
        all.putAll(organisations.all(all));
        return all;
    }

    /** Those that are made of dated rules. */
    @SuppressWarnings("ReferenceEquality") // the same rules are the same list
    private Map<String, CodeList> stated() {
        List<DatedRule<CodeMeaning>> present = rules.all(book);
        Sorted held = sorted;
        if (held == null || held.rules() != present) {
            held = sorted(present);
            sorted = held;
        }
        return held.byName();
    }

    private List<CodeListEntry> entries(String list) {
        return named(list, Optional.empty()).map(CodeList::items).orElse(List.of());
    }

    private static Sorted sorted(List<DatedRule<CodeMeaning>> rules) {
        Map<String, List<CodeListEntry>> entries = new TreeMap<>();
        rules.stream()
                .sorted(AS_EXPECTED)
                .forEach(rule -> entries.computeIfAbsent(
                                CodeKey.parse(rule.key()).list(), list -> new ArrayList<>())
                        .add(CodeListEntry.of(rule)));
        Map<String, CodeList> lists = new TreeMap<>();
        entries.forEach((name, items) -> lists.put(name, CodeList.of(name, items)));
        return new Sorted(rules, lists);
    }
}
