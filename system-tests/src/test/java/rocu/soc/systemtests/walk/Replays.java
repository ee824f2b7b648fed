package rocu.soc.systemtests.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rocu.soc.systemtests.walk.Door.Ask;

/** Commands that were sent with a key, and are sent again when their sender may see less of what they made, or nothing. */
final class Replays {

    private final List<Sent> sent = new ArrayList<>();

    private record Sent(String persona, Ask ask, String record) {}

    /** Remembers a command and the id of the record that it made. */
    void remember(String persona, Ask ask, String record) {
        sent.add(new Sent(persona, ask, record));
    }

    /** Each again, by who sent it: it is answered with what shows today. */
    void walk(Walk walk) {
        Map<String, Persona> personas = new HashMap<>();
        Persona.everybody().forEach(persona -> personas.put(persona.name(), persona));
        sent.forEach(command -> {
            Persona persona = Objects.requireNonNull(personas.get(command.persona()));
            walk.records().stream()
                    .filter(record -> record.id().equals(command.record()))
                    .forEach(record -> walk.cell(
                            "repeated " + command.ask().method(),
                            persona,
                            record,
                            command.ask(),
                            walk.expect().repeated(persona, record)));
        });
    }
}
