package rocu.soc.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import rocu.soc.contracts.Contracts;

/** Every problem type that a client can meet, as the contract document lists them. */
record ProblemRegister(List<ProblemEntry> entries) {

    ProblemRegister {
        entries = List.copyOf(entries);
    }

    static ProblemRegister ofContracts(ObjectMapper mapper) {
        try {
            return new ProblemRegister(
                    mapper.readValue(Contracts.read(Contracts.PROBLEMS), new TypeReference<List<ProblemEntry>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The problem register of the contracts cannot be read", e);
        }
    }
}
