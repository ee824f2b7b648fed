package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.contracts.internal.InternalDisruption;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.disruption.threat.KnownThreats;
import rocu.soc.records.RecordDeclaration;
import rocu.soc.records.RecordMembers;
import rocu.soc.records.Stored;
import rocu.soc.records.Visibility;

/** Disruptions as a kind of record. */
@ApplicationScoped
public class Disruptions extends RecordDeclaration<DisruptionContent> {

    public static final RecordKind KIND =
            new RecordKind("disruption", "/api/v1/disruptions", DisruptionPermissions.READ);

    @Inject
    ShownThreats shownThreats;

    @Inject
    KnownThreats threats;

    @Inject
    DisruptionReader reader;

    @Inject
    ObjectMapper mapper;

    Disruptions() {
        super(
                KIND,
                InternalTopics.DISRUPTIONS,
                Disruption.class,
                DisruptionVersion.class,
                DisruptionContent.class,
                DisruptionDocument.class);
    }

    /** With the marking and the groups that its threat has today. */
    @Override
    protected Visibility visibility(DisruptionContent content) {
        return new Linked(
                        content.link(),
                        Optional.ofNullable(content.link().threatId())
                                .flatMap(threats::hold)
                                .orElse(null))
                .visibility(content.facts().marking(), content.facts().affected());
    }

    @Override
    protected List<String> facts(@Nullable DisruptionContent before, DisruptionContent after) {
        return after.since(before);
    }

    @Override
    protected List<String> pastFacts(DisruptionContent content, boolean first) {
        return List.of(first ? "recorded" : "amended");
    }

    /** The standards may have been stated anew since. */
    @Override
    protected boolean saysTheSame(DisruptionContent line, DisruptionContent stored) {
        return line.status() == stored.status()
                && line.facts().equals(stored.facts())
                && Objects.equals(line.link().threatId(), stored.link().threatId())
                && Objects.equals(line.link().threatAtRecording(), stored.link().threatAtRecording());
    }

    /** The members of the contract that a disruption has, by their names. */
    @Override
    protected InternalDisruption.State published(DisruptionContent content) {
        ObjectNode members = mapper.valueToTree(content);
        members.withArrayProperty("outcomes");
        return mapper.convertValue(members, InternalDisruption.State.class);
    }

    @Override
    public boolean isPublished() {
        return true;
    }

    @Override
    protected DisruptionContent past(BodyReader line, HistoricEntry entry) {
        return reader.past(line, entry);
    }

    @Override
    protected List<RecordRow> rows(List<Stored<DisruptionContent>> found, Caller caller) {
        Function<ThreatLink, @Nullable ShownThreat> shown = shownThreats.among(
                found.stream().map(stored -> stored.content().link()).toList(), caller);
        return found.stream()
                .map(stored -> row(stored, shown.apply(stored.content().link())))
                .toList();
    }

    /** The same of one, with what shows of what its threat was. */
    RecordRow row(Stored<DisruptionContent> stored, @Nullable ShownThreat threat) {
        DisruptionContent content = stored.content();
        return new RecordRow(
                stored.head().id(),
                stored.head().policyFacts(KIND),
                stored.version().number(),
                mapper.valueToTree(new DisruptionDocument(
                        RecordMembers.of(stored),
                        content.status(),
                        content.facts(),
                        new NamedThreat(
                                content.link().threatId(), content.link().threatReference()),
                        content.link().linkStatus(),
                        threat,
                        content.withinNationalStandard(),
                        content.masters())),
                null,
                stored.version().erased().size(),
                false);
    }
}
