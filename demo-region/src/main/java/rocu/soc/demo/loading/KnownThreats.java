package rocu.soc.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.disruptions.LinkedThreat;
import rocu.soc.demo.invention.Line;

/** What the threats of the demo are called in the suite, as its list says; read when the first is asked for. */
final class KnownThreats implements LinkedThreat.Finder {

    private final Gateway gateway;
    private @Nullable Map<String, LinkedThreat> threats;

    KnownThreats(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public LinkedThreat named(String sourceReference) {
        if (threats == null) {
            threats = read();
        }
        LinkedThreat threat = threats.get(sourceReference);
        if (threat == null) {
            throw new Refused("The suite holds no threat " + Line.SOURCE_SYSTEM + " " + sourceReference
                    + ", although its history was loaded.");
        }
        return threat;
    }

    private Map<String, LinkedThreat> read() {
        Map<String, LinkedThreat> found = new HashMap<>();
        String next = Kind.THREATS.path() + "?limit=500&sourceSystem=" + Line.SOURCE_SYSTEM;
        while (!next.isEmpty()) {
            JsonNode page = gateway.get(next, Persona.READS);
            page.path("items")
                    .forEach(item -> found.put(
                            item.path("sourceReference").asText(),
                            new LinkedThreat(
                                    item.path("id").asText(),
                                    item.path("reference").asText())));
            next = page.path("next").asText("");
        }
        return found;
    }
}
