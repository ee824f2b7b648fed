package rocu.soc.chassis.record.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.record.AnsweredRecords;
import rocu.soc.chassis.record.RecordRow;
import rocu.soc.chassis.web.identity.Caller;

/** Erasures as commands answer with them: one shows to whom its record does. */
@ApplicationScoped
class KeptErasures implements AnsweredRecords {

    @Inject
    ErasureRows rows;

    @Inject
    PersonalKinds kinds;

    @Inject
    ObjectMapper mapper;

    @Override
    public Optional<Answered> present(UUID id, Caller caller) {
        return rows.find(id)
                .flatMap(erasure -> kinds.named(erasure.kind())
                        .flatMap(kind -> kind.find(erasure.recordId())
                                .map(record -> new Answered(
                                        kind.kind(),
                                        new RecordRow(
                                                erasure.id(),
                                                record.facts(),
                                                erasure.version(),
                                                mapper.valueToTree(erasure))))));
    }
}
