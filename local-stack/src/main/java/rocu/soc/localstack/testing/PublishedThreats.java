package rocu.soc.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import rocu.soc.contracts.internal.Access;
import rocu.soc.contracts.internal.Fact;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.contracts.internal.Provenance;

/** Tells of threats and of need-to-know groups as threat-service does, for the tests of those that hear of them. */
public final class PublishedThreats {

    private PublishedThreats() {}

    /** A threat of Cheshire of that type, under that marking. */
    public static InternalThreat threat(UUID id, int sequence, String type, String marking, String... groups) {
        return threat(id, "NW-" + id.toString().substring(0, 8), sequence, type, marking, groups);
    }

    /** The same by that reference. */
    public static InternalThreat threat(
            UUID id, String reference, int sequence, String type, String marking, String... groups) {
        return new InternalThreat(
                InternalThreat.AGGREGATE,
                id,
                reference,
                sequence,
                new Provenance(
                        Instant.now(), "somebody", false, List.of(new Fact(UUID.randomUUID(), "threat.identified"))),
                new Access("cheshire", "north-west", List.of(), marking, List.of(groups)),
                new InternalThreat.State(
                        type,
                        "A group",
                        "DRUG_SUPPLY",
                        List.of(),
                        List.of("cheshire"),
                        "ACTIVE",
                        true,
                        "TACTICAL",
                        3,
                        "MODERATED",
                        List.of(),
                        null,
                        null));
    }

    public static void publish(InternalThreat threat) throws Exception {
        PublishedMessages.publish(InternalTopics.THREATS, threat.id(), threat.sequence(), threat);
    }

    /** Tells of a need-to-know group of Cheshire with that persona as its member. */
    public static void publishGroup(String code, String persona) throws Exception {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(UTF_8));
        InternalGroup.Member member =
                new InternalGroup.Member(new ApiCaller(persona, "").userId(), LocalDate.of(2020, 1, 1));
        PublishedMessages.publish(
                InternalTopics.THREATS,
                id,
                1,
                new InternalGroup(InternalGroup.AGGREGATE, id, 1, code, "cheshire", List.of(member)));
    }

    /** Tells that a threat was disposed of. */
    public static void dispose(UUID id, int sequence) throws Exception {
        PublishedMessages.publish(InternalTopics.THREATS, id, sequence, null);
    }
}
