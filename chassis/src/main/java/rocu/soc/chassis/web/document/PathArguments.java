package rocu.soc.chassis.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The arguments of a path, in the order of the path: generated clients take them so. */
final class PathArguments {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([^}]+)}");

    private PathArguments() {}

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
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format(name.equals("id") ? "uuid" : null));
    }
}
