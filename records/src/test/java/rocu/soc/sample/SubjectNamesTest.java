package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.sample.relay.Behind;

/** What is held of a person is found by each way of writing the name, from each. */
@QuarkusTest
class SubjectNamesTest {

    /** Unicode calls these ignorable, though they are no format characters. */
    private static final List<Integer> IGNORABLE = List.of(
            0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x3164, 0xfe00, 0xfe0f, 0xffa0,
            0xe0100, 0xe01ef);

    private final ApiCaller analyst = Sample.as("cheshire-analyst");
    private final String forename = "Q" + UUID.randomUUID().toString().replace("-", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neill|O’Neill|Oʼneill|O‘Neill|O´Neill|O`Neill|O′Neill|ONEILL|O NEILL|O\u00a0Neill|O-Neill",
                "MacDonald|Mac Donald|McDonald|Mc Donald|MACDONALD|Mac-Donald|M\u200bcDonald",
                "Al-Hassan|ALHASSAN|Al Hassan|al\u2011hassan|Al\u2009Hassan|Al\u00adHassan",
                "Müller|Mueller|MULLER|Mu\u0308ller|ＭＵＬＬＥＲ|Mül\u200dler",
                "Jørgensen|Joergensen|Jorgensen",
                "de la Cruz|De Lacruz|delacruz|Dela Cruz",
                "van der Berg|Vanderberg|VAN DERBERG|Vander-Berg",
                "Smith-Jones|SmithJones|smith jones",
                "Whitehouse|White House|WHITE-HOUSE",
                "Straße|Strasse|STRASSE",
                "李伟|李 伟"
            })
    void eachWayOfWritingANameFindsEachOther(String ways) {
        List<String> names = Arrays.stream(ways.split("\\|"))
                .map(name -> forename + " " + name)
                .toList();
        String[] ids = names.stream()
                .map(name -> analyst.recorded(Facts.plain().put("account", "A van; " + name + ", who left")))
                .toArray(String[]::new);

        for (String name : names) {
            named(name.replace("\u00a0", " ").replaceAll("[\\p{Cf}\u2009]", ""))
                    .body("items.id", containsInAnyOrder(ids));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hasan, he has an alibi",
        "Isa, it is a van",
        "Bean, who would be an hour late",
        "Neill, ONeillington",
        "McDonald, Donald",
        "Ann Marie, Ann",
    })
    void whatIsAnotherWordIsNotFound(String name, String account) {
        analyst.recorded(Facts.plain().put("account", forename + " said " + account));

        named(forename + " " + name).body("items", empty());
    }

    @Test
    void anIdentifierInAnAccountIsFoundHoweverItIsSpaced() {
        String id = analyst.recorded(Facts.plain().put("account", "PNC 12/34 5678\u00ad-A, " + forename));
        String other = analyst.recorded(Facts.plain().put("account", "PNC 12345678AB, " + forename));

        for (String value : List.of("12345678A", "12/345678-a", "1234 5678 A")) {
            List<String> found = subjects("{\"names\": [], \"identifiers\": [{\"scheme\": \"PNC\", \"value\": \""
                            + value + "\"}], \"records\": [\"" + id + "\", \"" + other + "\"]}")
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            assertThat(found).containsExactly(id);
        }
    }

    /** Names were stored before anybody refused them. */
    @Test
    void whatDoesNotShowIsNoPartOfAnyName() throws Exception {
        String parted = IntStream.concat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(character -> Character.getType(character) == Character.FORMAT),
                        IGNORABLE.stream().mapToInt(Integer::intValue))
                .mapToObj(character -> "A" + Character.toString(character) + "b")
                .collect(Collectors.joining(" "));

        assertThat(Behind.ask("SELECT folded(?)", parted).getFirst().split(" ")).containsOnly("ab");
    }

    private ValidatableResponse named(String name) {
        return subjects("{\"names\": [\"" + name + "\"]}").statusCode(200);
    }

    private static ValidatableResponse subjects(String question) {
        return Sample.subjects("cheshire-records", question);
    }
}
