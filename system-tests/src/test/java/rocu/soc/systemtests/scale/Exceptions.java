package rocu.soc.systemtests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Questions of which it is known, and why, that they break a rule. A question that is in none of them and breaks it is a fault; so is an
 * exception that no question needs any more.
 */
record Exceptions(List<Known> all) {

    /** What asks for all that there is has all looked at; of the others it is known what is missing. */
    static final Exceptions WHOLE = new Exceptions(List.of(
            Known.of(".*count=true.*", "The number of all rows of a list: each of them is looked at."),
            Known.of("Returns: disruptions without bounds.*", "Every disruption is counted."),
            Known.of(
                    "Returns: (threats|OCG table|orders|inspection).*",
                    "Threats and orders have no period: each is counted, or looked at to see that it is not."),
            Known.of(
                    "Returns: disruptions, a year \\(cheshire.*",
                    "Which crime types show to a force is asked of every threat, once, and not for every disruption."),
            Known.of(
                    "List of (orders|threats): (sort=-madeOn, )?as known three years ago.*",
                    "By entry, or by days that history may tell before they come, what came in since is passed over; in an index, and"
                            + " of each kind there are a tenth or a fifth of the disruptions."),
            Known.of(
                    "List of orders: state.*",
                    "The state is computed of the day that is asked about: an index of all orders is looked through."),
            Known.of(
                    "Subject access.*",
                    "The letters of all versions of the organisation are looked through, slice by slice (ADR 41).")));

    static final Exceptions ESTIMATES = new Exceptions(List.of());

    /**
     * One of them.
     *
     * @param questions by their names
     */
    record Known(Pattern questions, String reason) {

        static Known of(String questions, String reason) {
            return new Known(Pattern.compile(questions), reason);
        }

        boolean isAbout(String question) {
            return questions.matcher(question).matches();
        }
    }

    /** @param faults by the name of the question */
    void judge(Map<String, List<String>> faults) {
        Map<String, List<String>> unknown = new LinkedHashMap<>(faults);
        unknown.keySet().removeIf(question -> all.stream().anyMatch(one -> one.isAbout(question)));
        List<Known> mended = new ArrayList<>(all);
        mended.removeIf(one -> faults.keySet().stream().anyMatch(one::isAbout));
        assertThat(unknown).as("questions that break the rule").isEmpty();
        assertThat(mended).as("exceptions that nothing needs any more").isEmpty();
    }
}
