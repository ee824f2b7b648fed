package rocu.soc.systemtests.walk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Specification.Level;

/** What is held of a person is found by the records managers whose organisation holds it, and who see all of it. */
final class Subjects {

    private static final String ACCESS = "subjects:access";
    private static final Set<String> PERSONAL =
            Set.of("workingTitle", "narrative", "whatWasDone", "orderSubject", "terms", "assessments");

    private final Walk walk;

    Subjects(Walk walk) {
        this.walk = walk;
    }

    /** Asks for each planted word that is personal as if it were a name. */
    Handler found() {
        return (operation, persona) -> walk.records()
                .forEach(record -> record.words().entrySet().stream()
                        .filter(word -> PERSONAL.contains(word.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .ifPresent(word -> walk.cell(
                                operation,
                                persona,
                                record,
                                Ask.send("POST", "/api/v1/subject-access", "{\"names\": [\"" + word + "\"]}")
                                        .with("Access-Reason", "Walk"),
                                Rights.give(persona, ACCESS) ? only(persona, record) : Expectation.forbidden(ACCESS))));
    }

    private Expectation only(Persona persona, Planted record) {
        boolean shows =
                record.owner().equals(persona.organisation()) && walk.oracle().level(persona, record) == Level.FULL;
        Set<String> expected = shows ? Set.of(record.id()) : Set.of();
        return Expectation.status(200).and(answer -> {
            Set<String> found = new TreeSet<>();
            answer.body()
                    .path("items")
                    .forEach(item -> found.add(item.path("id").asText()));
            return found.equals(expected)
                    ? Optional.empty()
                    : Expectation.different(shows ? "the record" : "no record", found);
        });
    }
}
