package rocu.soc.chassis.record.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.history.Histories;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.json.Faults;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.json.Utf8;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Reads the lines of a historic load, NDJSON, one version each: structure and codes, no rules of a record's life. */
@ApplicationScoped
public class HistoricLines {

    static final int MOST = 1_000;

    private static final Declared<Line> LINE = Declared.of(Line.class);

    /** What every line says, whatever it is a version of. */
    private record Line(
            @Size(max = 200) String organisation,
            Instant knownFrom,
            @Size(max = 200) String sourceSystem,
            @Size(max = 200) String sourceReference,
            @Size(max = 200) String actor,
            @Nullable RecordedBy recordedBy,
            @Size(max = 500) @Nullable String reason) {}

    @Inject
    Organisations organisations;

    @Inject
    Histories histories;

    @ConfigProperty(name = "soc.region")
    String region;

    /** Reads what a line says of its kind of record. */
    public interface Rest<V> {
        V read(BodyReader line, HistoricEntry entry);
    }

    /**
     * The versions in their order, by the pointer to their line, {@code /lines/1} being the first.
     *
     * @throws Problem 400 {@code malformed-request}, 413 {@code content-too-large}; what breaks a rule is in the faults
     */
    <V> Map<String, V> read(byte @Nullable [] body, Rest<V> rest, Faults faults) {
        List<String> lines =
                Utf8.text(body == null ? new byte[0] : body).lines().toList();
        if (lines.stream().filter(line -> !line.isBlank()).count() > MOST) {
            throw Problem.of(ProblemTypes.CONTENT_TOO_LARGE, "Send at most " + MOST + " lines in a load, and go on.");
        }
        Map<String, V> versions = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String pointer = "/lines/" + (i + 1);
                try {
                    versions.put(pointer, version(StrictJson.object(lines.get(i)), pointer, rest, faults));
                } catch (Problem problem) {
                    faults.take(pointer, problem);
                }
            }
        }
        if (lines.stream().allMatch(String::isBlank)) {
            faults.malformed("", "empty-body", "Send one JSON object on each line.");
        }
        return versions;
    }

    private <V> V version(ObjectNode line, String pointer, Rest<V> rest, Faults faults) {
        BodyReader body = BodyReader.of(line, pointer, faults);
        Line said = LINE.read(body);
        String owner = said.organisation();
        Organisation organisation = organisations.all().get(owner);
        if (organisation == null || !histories.mayHave(organisation)) {
            body.broken("organisation", "unknown-organisation", "No organisation that owns records here has that id.");
        }
        if (!said.knownFrom().isBefore(Instant.now())) {
            body.broken("knownFrom", "in-the-future", "History was known in the past.");
        }
        String own = organisation == null ? null : organisation.region();
        V version = rest.read(
                body,
                new HistoricEntry(
                        owner,
                        own == null ? region : own,
                        new Source(said.sourceSystem(), said.sourceReference()),
                        said.knownFrom(),
                        said.actor(),
                        said.recordedBy(),
                        said.reason()));
        body.noMore();
        return version;
    }
}
