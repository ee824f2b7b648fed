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
                    "Returns: disruptions, a year.*",
                    "To be mended: all heads are read to tell a few need-to-know ones among those of the year."),
            Known.of(
                    "List of .*as known three years ago .*",
                    "To be mended: a list by the latest walks past all that became known since."),
            Known.of(
                    "List of .*: sourceReference alone.*",
                    "To be mended: the index of sources begins with organisation and system."),
            Known.of(
                    "List of disruptions: (beneficiary|differsFromSource).*",
                    "To be mended: nothing leads to few rows among many, and the list is walked to its end."),
            Known.of(
                    "List of disruptions: first page of who records.*",
                    "To be mended: nothing leads to what one account submitted."),
            Known.of(
                    "List of disruptions: on a threat, as known last year.*",
                    "To be mended: the index by threat holds what is known now alone."),
            Known.of(
                    "List of threats: (assessmentType|moderationStatus|not SOC|place|primaryCrimeType).*",
                    "To be mended: nothing leads to few of these; of twenty thousand all are read."),
            Known.of(
                    "List of orders: (linkStatus|on a threat|orderType|state|subjectLocation).*",
                    "To be mended: nothing leads to few of these; of ten thousand all are read."),
            Known.of("Subject access.*", "To be mended: nothing leads to a name, and every text is compared.")));

    static final Exceptions ESTIMATES = new Exceptions(
            List.of(
                    Known.of(
                            "List of orders: (of an organisation|state).*count=true.*",
                            "To be mended: who may see an order is guessed to be few."),
                    Known.of(
                            "Returns: (threats|OCG table|inspection).*",
                            "To be mended: type, moderation, phase and tier go together, and are multiplied as if they did not.")));

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
