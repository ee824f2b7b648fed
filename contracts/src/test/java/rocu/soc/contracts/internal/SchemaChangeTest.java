package rocu.soc.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

    private final ObjectNode released = RecordSchema.of(InternalOrder.class);
    private final ObjectNode present = released.deepCopy();

    @Test
    void aNewMemberThatMayBeMissingAndBetterWordsBreakNothing() {
        at("/$defs/State/properties").putObject("breached").put("type", "boolean");
        at("/$defs/State/properties/madeOn").put("description", "Otherwise");

        assertThat(breaking()).isEmpty();
    }

    @Test
    void aNewMemberThatIsRequiredBreaksEarlierRecords() {
        at("/$defs/State/properties").putObject("breached").put("type", "boolean");
        ((ArrayNode) present.at("/$defs/State/required")).add("breached");

        assertThat(breaking()).singleElement().asString().startsWith("/$defs/State/required was");
    }

    @Test
    void aMemberThatIsGoneOrOfAnotherTypeBreaksEarlierReaders() {
        at("/$defs/State/properties").remove("endsOn");
        at("/properties/sequence").put("type", "string");

        assertThat(breaking())
                .satisfiesExactly(
                        gone -> assertThat(gone)
                                .startsWith("/$defs/State/properties/endsOn was")
                                .endsWith("and is gone"),
                        other -> assertThat(other)
                                .isEqualTo("/properties/sequence/type was \"integer\" and is \"string\""));
    }

    @Test
    void aCodeMoreBreaksReadersThatKnowTheListAsClosed() {
        at("/$defs/Access/properties/marking").withArray("enum").add("SECRET");

        assertThat(breaking()).singleElement().asString().startsWith("/$defs/Access/properties/marking/enum");
    }

    private List<String> breaking() {
        return SchemaChange.breaking(released, present);
    }

    private ObjectNode at(String place) {
        return (ObjectNode) present.at(place);
    }
}
