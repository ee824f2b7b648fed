package rocu.soc.gateway.returns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * What each service is asked for the return of an inspection: its usual filters, which are the inspectorate's.
 *
 * @param ofThreats query of the return of threats
 * @param ofDisruptions query of the return of disruptions
 */
record InspectionQuestion(String ofThreats, String ofDisruptions) {

    /**
     * Reads what the client wrote.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter}
     */
    static InspectionQuestion read(InspectionSelection selection) {
        QueryValues values = new QueryValues();
        String from = day(values, "from", selection.from);
        String to = day(values, "to", selection.to);
        values.raise();
        Map<String, @Nullable String> threats = new LinkedHashMap<>();
        threats.put("region", selection.region);
        threats.put(AsKnownAt.PARAMETER, selection.assessmentsAsKnownAt);
        Map<String, @Nullable String> disruptions = new LinkedHashMap<>();
        disruptions.put("region", selection.region);
        disruptions.put("from", from);
        disruptions.put("to", to);
        disruptions.put(AsKnownAt.PARAMETER, selection.disruptionsAsKnownAt);
        return new InspectionQuestion(query(threats), query(disruptions));
    }

    private static @Nullable String day(QueryValues values, String parameter, @Nullable String given) {
        if (given == null) {
            values.refuse(parameter, "required", "Name a day, YYYY-MM-DD.");
        }
        LocalDate day = values.day(parameter, given);
        return day == null ? null : day.toString();
    }

    private static String query(Map<String, @Nullable String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
