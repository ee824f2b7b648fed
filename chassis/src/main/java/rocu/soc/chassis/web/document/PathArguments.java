package rocu.soc.chassis.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The arguments of a path, in the order of the path: generated clients take them so. Those that many paths have are described here,
 * and have one type.
 */
final class PathArguments {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([^}]+)}");

    private static final Set<String> IDS = Set.of("id", "assessment", "erasure", "aggregate");
    private static final String DAY = "validFrom";

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("id", "Its id"),
            Map.entry("assessment", "Id of the assessment"),
            Map.entry("erasure", "Id of the proposal"),
            Map.entry("aggregate", "Id of the record"),
            Map.entry("version", "Number of the version, from 1 on"),
            Map.entry(DAY, "First day of the rule"),
            Map.entry("organisation", "A code of /api/v1/code-lists/organisations"),
            Map.entry("system", "The system in which the original is kept"),
            Map.entry("reference", "The name of the original in that system; a slash is sent as %2F"),
            Map.entry("service", "For example threat-service"),
            Map.entry("name", "Name of the list"),
            Map.entry("code", "Its code"),
            Map.entry("userId", "The identity provider's id of the account"));

    private PathArguments() {}

    /** Whether an operation is about one record, which its path names, or its query where no path can. */
    static boolean nameOne(String path, Operation operation) {
        return path.contains("{")
                || (operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY
                                        && parameter.getName().equals("reference")
                                        && Boolean.TRUE.equals(parameter.getRequired())));
    }

    static void addTo(String path, PathItem item) {
        List<String> names = ARGUMENT.matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        item.getOperations().values().forEach(operation -> order(operation, names));
    }

    private static void order(Operation operation, List<String> names) {
        List<Parameter> given = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> ordered = new ArrayList<>();
        for (String name : names) {
            ordered.add(given.stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH && name.equals(parameter.getName()))
                    .findFirst()
                    .orElseGet(() -> argument(name)));
        }
        ordered.forEach(PathArguments::describe);
        given.stream()
                .filter(parameter -> parameter.getIn() != Parameter.In.PATH)
                .forEach(ordered::add);
        operation.setParameters(ordered);
    }

    /** A resource that inherits an operation has arguments in its own path which the operation does not repeat. */
    private static Parameter argument(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void describe(Parameter argument) {
        if (argument.getDescription() == null) {
            argument.setDescription(DESCRIPTIONS.get(argument.getName()));
        }
        Schema schema = argument.getSchema();
        if (schema != null && schema.getFormat() == null && schema.getPattern() == null) {
            if (IDS.contains(argument.getName())) {
                schema.setFormat("uuid");
            } else if (argument.getName().equals(DAY)) {
                schema.setFormat("date");
            }
        }
    }
}
