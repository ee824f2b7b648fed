package rocu.soc.systemtests.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record that the walk put into the region, each of whose free texts holds a word that stands nowhere else.
 *
 * @param marking a row of the table of docs/policy.md
 * @param members of the need-to-know group; empty unless the marking is need-to-know
 * @param submittedBy the persona that recorded it
 * @param words the member of each word
 * @param document as the owner sees it
 * @param threat the threat that it names
 * @param assessment of a threat: the address of its assessment
 */
record Planted(
        Kind kind,
        String marking,
        Set<String> members,
        String owner,
        Set<String> affected,
        String submittedBy,
        Map<String, String> words,
        JsonNode document,
        List<Planted> threat,
        String assessment) {

    static final String NEED_TO_KNOW = "need_to_know";

    /** The types of records, with what docs/policy.md says shows of them in a summary. */
    enum Kind {
        THREAT(
                "/api/v1/threats",
                "threats:read",
                "id reference threatType primaryCrimeType crimeTypes tier phase organisation contactUnit"),
        DISRUPTION(
                "/api/v1/disruptions", "disruptions:read", "id reference status organisation contactUnit occurredOn"),
        ORDER(
                "/api/v1/orders",
                "orders:read",
                "id reference orderSubject state on termsInForce powerOfArrest managingOrganisation managingUnit");

        private final String base;
        private final String read;
        private final String summary;

        Kind(String base, String read, String summary) {
            this.base = base;
            this.read = read;
            this.summary = summary;
        }

        String base() {
            return base;
        }

        String read() {
            return read;
        }

        Set<String> summary() {
            return Set.of(summary.split(" ", -1));
        }
    }

    String id() {
        return document.path("id").asText();
    }

    String reference() {
        return document.path("reference").asText();
    }

    String address() {
        return kind.base() + "/" + id();
    }

    /** The organisation that may change it as its owner may. */
    String manager() {
        return kind == Kind.ORDER ? document.path("managingOrganisation").asText() : owner;
    }

    boolean needToKnow() {
        return marking.equals(NEED_TO_KNOW);
    }

    /** The disruption that nobody has recorded yet, which an order proposes to the organisation that applied for it. */
    Planted proposed() {
        boolean kept = threat.stream().anyMatch(Planted::needToKnow);
        return new Planted(
                Kind.DISRUPTION,
                kept ? NEED_TO_KNOW : marking,
                kept ? threat.getFirst().members : Set.of(),
                owner,
                Set.of(),
                "",
                Map.of(),
                document,
                threat,
                "");
    }

    /** The same, as it stands now. */
    Planted now(String markedNow, Set<String> membersNow, JsonNode documentNow, List<Planted> threatNow) {
        return new Planted(
                kind, markedNow, membersNow, owner, affected, submittedBy, words, documentNow, threatNow, assessment);
    }

    @Override
    public String toString() {
        return kind + " of " + owner + (threat.isEmpty() ? "" : " on a threat of " + threat.getFirst().owner) + " | "
                + marking;
    }
}
