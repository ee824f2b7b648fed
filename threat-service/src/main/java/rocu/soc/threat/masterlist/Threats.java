package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.contracts.internal.InternalThreat;
import rocu.soc.contracts.internal.InternalTopics;
import rocu.soc.records.RecordDeclaration;
import rocu.soc.records.Stored;
import rocu.soc.records.Visibility;

/** Threats as a kind of record. */
@ApplicationScoped
public class Threats extends RecordDeclaration<ThreatContent> {

    static final RecordKind KIND = new RecordKind("threat", "/api/v1/threats", ThreatPermissions.READ);

    @Inject
    ThreatReader reader;

    @Inject
    ObjectMapper mapper;

    Threats() {
        super(
                KIND,
                InternalTopics.THREATS,
                Threat.class,
                ThreatVersion.class,
                ThreatContent.class,
                ThreatDocument.class);
    }

    @Override
    protected Visibility visibility(ThreatContent content) {
        return content.visibility();
    }

    @Override
    protected List<String> facts(@Nullable ThreatContent before, ThreatContent after) {
        return after.facts(before);
    }

    @Override
    protected InternalThreat.State published(ThreatContent content) {
        return content.published();
    }

    @Override
    public boolean isPublished() {
        return true;
    }

    @Override
    protected ThreatContent past(BodyReader line, HistoricEntry entry) {
        return reader.past(line, entry);
    }

    @Override
    protected List<RecordRow> rows(List<Stored<ThreatContent>> found, Caller caller) {
        return found.stream().map(this::row).toList();
    }

    private RecordRow row(Stored<ThreatContent> stored) {
        return new RecordRow(
                stored.head().id(),
                stored.head().policyFacts(KIND),
                stored.version().number(),
                mapper.valueToTree(ThreatDocument.of(stored)),
                null,
                stored.version().erased().size(),
                false);
    }
}
