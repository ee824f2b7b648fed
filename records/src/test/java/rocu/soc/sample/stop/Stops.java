package rocu.soc.sample.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.records.RecordDeclaration;
import rocu.soc.records.Visibility;

/** Stops as a kind of record. */
@ApplicationScoped
class Stops extends RecordDeclaration<StopContent> {

    static final String READ = "stops:read";
    static final String RECORD = "stops:record";
    static final String AMEND = "stops:amend";
    static final String LOAD_HISTORY = "stops:load-history";

    @Inject
    Organisations organisations;

    Stops() {
        super(
                new RecordKind(InternalStop.AGGREGATE, StopResource.ALL, READ),
                InternalStop.TOPIC,
                Stop.class,
                StopVersion.class,
                StopContent.class);
    }

    /** It is the record of the force that asked for it as well. */
    @Override
    protected Visibility visibility(StopContent content) {
        return new Visibility(
                content.marking(),
                Set.of(),
                Stream.ofNullable(content.askedBy()).toList());
    }

    @Override
    protected void judge(StopContent said, BodyReader reader) {
        if (said.askedBy() != null && !organisations.all().containsKey(said.askedBy())) {
            reader.broken("askedBy", "unknown-organisation", "No organisation has that id.");
        }
    }

    @Override
    protected InternalStop.State published(StopContent content) {
        return new InternalStop.State(
                content.stoppedOn(), content.place(), content.outcome().name());
    }

    @Override
    public boolean isPublished() {
        return false;
    }
}
