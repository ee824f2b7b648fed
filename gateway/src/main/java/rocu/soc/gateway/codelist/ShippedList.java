package rocu.soc.gateway.codelist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import rocu.soc.contracts.Contracts;

/** A code list as it comes with this system; what holds in a region, its administrators state. */
public record ShippedList(String name, List<Code> codes) {

    public ShippedList {
        codes = List.copyOf(codes);
    }

    /**
     * A code of the list.
     *
     * @param source PUBLIC, OURS or ILLUSTRATIVE
     */
    public record Code(String code, String label, String meaning, String source) {}

    static List<ShippedList> ofContracts() {
        try {
            return new ObjectMapper()
                    .readValue(Contracts.read(Contracts.CODE_LISTS), new TypeReference<List<ShippedList>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The code lists of the contracts cannot be read", e);
        }
    }
}
