package rocu.soc.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the record of a message agree on what is one: what either refuses the other does too. */
class ExamplesTest {

    static Stream<Arguments> valid() {
        return examples("valid");
    }

    static Stream<Arguments> invalid() {
        return examples("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleIsReadAndSatisfiesItsSchema(String type, Path example) {
        JsonNode message = Messages.json(example);

        assertThat(Messages.faults(Messages.schema(type), message)).isEmpty();
        assertThatCode(() -> read(type, message)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleIsRefusedByBoth(String type, Path example) {
        JsonNode message = Messages.json(example);

        assertThat(Messages.faults(Messages.schema(type), message)).isNotEmpty();
        assertThatThrownBy(() -> read(type, message)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whateverRequiredMemberIsTakenOutBothRefuseWhatIsLeft(String type, Path example) {
        JsonNode schema = Messages.schema(type);
        JsonNode message = Messages.json(example);

        for (List<String> place : RequiredMembers.of(schema, message)) {
            JsonNode rest = without(message.deepCopy(), place);
            assertThat(Messages.faults(schema, rest)).as("%s", place).isNotEmpty();
            assertThatThrownBy(() -> read(type, rest)).as("%s", place).isInstanceOf(JsonProcessingException.class);
        }
    }

    private static JsonNode without(JsonNode message, List<String> place) {
        JsonNode parent = message;
        for (String step : place.subList(0, place.size() - 1)) {
            parent = parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
        }
        ((ObjectNode) parent).remove(place.getLast());
        return message;
    }

    private static Record read(String type, JsonNode message) throws JsonProcessingException {
        return Messages.MAPPER.treeToValue(message, Messages.record(type));
    }

    private static Stream<Arguments> examples(String kind) {
        return Messages.TYPES.keySet().stream()
                .sorted()
                .flatMap(type -> Messages.examples(type, kind).stream().map(example -> arguments(type, example)));
    }
}
