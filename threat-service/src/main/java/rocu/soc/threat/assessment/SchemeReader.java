package rocu.soc.threat.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rocu.soc.chassis.json.BodyReader;

/** Reads sections and bands of a scoring scheme. */
final class SchemeReader {

    private static final List<String> SECTIONS =
            List.of(ScoringScheme.HARM, ScoringScheme.LIKELIHOOD, ScoringScheme.ORGANISATIONAL_POSITION);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_LABEL = 500;
    private static final int MOST_FACTORS = 50;
    private static final int MOST_VALUES = 50;
    private static final int MOST_POINTS = 10_000;
    private static final int MOST_BANDS = 20;
    private static final int HIGHEST_RISK = 1_000_000_000;
    private static final int LOWEST_TIER = 5;

    private SchemeReader() {}

    /** Each of the three sections once; the code of a factor stands once in the scheme. */
    static List<ScoringScheme.Section> sections(BodyReader reader) {
        List<ScoringScheme.Section> sections = new ArrayList<>();
        Set<String> factors = new HashSet<>();
        for (BodyReader nested : reader.objects("sections", SECTIONS.size())) {
            String code = code("section", nested);
            if (!SECTIONS.contains(code)) {
                nested.broken("section", "unknown-code", "One of " + String.join(", ", SECTIONS) + ".");
            }
            sections.add(new ScoringScheme.Section(
                    code, nested.requiredText("label", LONGEST_LABEL), factors(nested, factors)));
            nested.noMore();
        }
        List<String> given =
                sections.stream().map(ScoringScheme.Section::section).toList();
        if (given.size() != SECTIONS.size() || !given.containsAll(SECTIONS)) {
            reader.broken("sections", "incomplete", "Each once: " + String.join(", ", SECTIONS) + ".");
        }
        return sections;
    }

    /** From which risk score on which tier is proposed, the highest first. */
    static List<ScoringScheme.Band> bands(BodyReader reader) {
        List<ScoringScheme.Band> bands = new ArrayList<>();
        for (BodyReader nested : reader.objects("bands", MOST_BANDS)) {
            bands.add(new ScoringScheme.Band(
                    nested.requiredNumber("atLeast", 0, HIGHEST_RISK), nested.requiredNumber("tier", 1, LOWEST_TIER)));
            nested.noMore();
        }
        bands.sort(Comparator.comparingInt(ScoringScheme.Band::atLeast).reversed());
        if (bands.isEmpty() || bands.getLast().atLeast() != 0) {
            reader.broken("bands", "incomplete", "One band begins at 0, so that every risk score has a tier.");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).atLeast() == bands.get(i - 1).atLeast()
                    || bands.get(i).tier() <= bands.get(i - 1).tier()) {
                reader.broken("bands", "not-in-order", "A lower risk score proposes a lower tier: 1 is the highest.");
                break;
            }
        }
        return bands;
    }

    private static List<ScoringScheme.Factor> factors(BodyReader section, Set<String> seen) {
        List<ScoringScheme.Factor> factors = new ArrayList<>();
        for (BodyReader nested : section.objects("factors", MOST_FACTORS)) {
            String code = code("factor", nested);
            if (!seen.add(code)) {
                nested.broken("factor", "repeated", "Another factor of the scheme has this code.");
            }
            factors.add(new ScoringScheme.Factor(code, nested.requiredText("label", LONGEST_LABEL), values(nested)));
            nested.noMore();
        }
        if (factors.isEmpty()) {
            section.broken("factors", "required", "A section has one factor at least.");
        }
        return factors;
    }

    private static List<ScoringScheme.Value> values(BodyReader factor) {
        List<ScoringScheme.Value> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BodyReader nested : factor.objects("values", MOST_VALUES)) {
            String code = code("value", nested);
            if (!seen.add(code)) {
                nested.broken("value", "repeated", "Another answer to the factor has this code.");
            }
            values.add(new ScoringScheme.Value(
                    code,
                    nested.requiredText("label", LONGEST_LABEL),
                    nested.requiredNumber("points", 0, MOST_POINTS)));
            nested.noMore();
        }
        if (values.isEmpty()) {
            factor.broken("values", "required", "A factor has one answer at least.");
        }
        return values;
    }

    private static String code(String member, BodyReader reader) {
        String code = reader.requiredText(member, LONGEST_CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            reader.broken(member, "not-a-code", "Upper-case words joined by underscores.");
        }
        return code;
    }
}
