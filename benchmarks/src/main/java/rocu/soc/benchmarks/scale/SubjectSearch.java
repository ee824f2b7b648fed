package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import rocu.soc.benchmarks.BenchFailure;

/** Everything that is held of the people of a surname, which very many have: begun, and followed until it is complete. */
final class SubjectSearch implements Job {

    private static final String ADDRESS = "/api/v1/subject-access";

    @Override
    public String name() {
        return "Subject access by a surname";
    }

    @Override
    public Done in(Home home) {
        String person = Landmarks.of(home.filled().databases()).person();
        String surname = person.substring(person.indexOf(' ') + 1);
        Question question = Question.of("Growth", name(), Questions.RECORDS, ADDRESS)
                .with("Access-Reason", "SAR-2")
                .sending("{\"names\": [\"" + surname + "\"]}");
        long began = System.nanoTime();
        JsonNode answer = home.asking().ask(question).json();
        int asked = 1;
        while (!answer.path("complete").asBoolean()) {
            String id = answer.path("id").asText();
            if (id.isEmpty()) {
                throw new BenchFailure("A search that is not complete and has no id: " + answer);
            }
            pause();
            answer = home.asking()
                    .ask(Question.of("Growth", name(), Questions.RECORDS, ADDRESS + "/" + id)
                            .with("Access-Reason", "SAR-2"))
                    .json();
            asked++;
        }
        return new Done(
                Job.since(began),
                String.format(
                        Locale.ROOT,
                        "%,d found, asked %d times",
                        answer.path("items").size(),
                        asked));
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
