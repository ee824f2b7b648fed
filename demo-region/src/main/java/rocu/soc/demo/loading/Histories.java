package rocu.soc.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import rocu.soc.demo.invention.Line;

/** The histories of one kind of records in the suite. */
final class Histories {

    private final Gateway gateway;
    private final Kind kind;

    Histories(Gateway gateway, Kind kind) {
        this.gateway = gateway;
        this.kind = kind;
    }

    /** The organisations whose history takes no load any more. */
    Set<String> sealed() {
        Set<String> sealed = new HashSet<>();
        for (JsonNode history :
                gateway.get(kind.path() + "/histories", Persona.SEALS).path("items")) {
            if (history.hasNonNull("sealedAt")) {
                sealed.add(history.path("organisation").asText());
            }
        }
        return sealed;
    }

    /** How many records of the demo the organisation has. */
    long records(String organisation) {
        String asked = kind.path() + "?count=exact&limit=1&sourceSystem=" + Line.SOURCE_SYSTEM + "&organisation="
                + organisation + kind.every();
        return gateway.get(asked, Persona.READS).path("count").asLong();
    }

    /** Loads versions; returns how many were new. */
    int load(Chunks.Chunk chunk) {
        return gateway.post(kind.path() + "/historic-loads", Persona.LOADS, chunk.body())
                .path("loaded")
                .asInt();
    }

    void seal(String organisation) {
        gateway.post(kind.path() + "/histories/" + organisation + "/seals", Persona.SEALS, "");
    }
}
