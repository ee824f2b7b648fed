package rocu.soc.chassis.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(50)
    void everyWrongCharacterIsNoticed() {
        String reference = Reference.create("NW").value();

        assertThat(Reference.parse(reference)).isPresent();
        for (int place = 3; place < reference.length(); place++) {
            for (String other : ALPHABET.split("")) {
                if (reference.charAt(place) != '-' && reference.charAt(place) != other.charAt(0)) {
                    String mistyped = reference.substring(0, place) + other + reference.substring(place + 1);
                    assertThat(Reference.parse(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @Test
    void readsWhatAPersonTyped() {
        Reference reference = Reference.create("NW");

        assertThat(Reference.parse("  " + reference.value().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(reference);
        assertThat(Reference.parse("NW-7K3Q")).isEmpty();
        assertThat(Reference.parse("")).isEmpty();
    }
}
