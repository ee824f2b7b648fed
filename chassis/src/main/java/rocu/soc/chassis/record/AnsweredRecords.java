package rocu.soc.chassis.record;

import java.util.Optional;
import java.util.UUID;
import rocu.soc.chassis.web.identity.Caller;

/** The records of one kind of a service, as commands answer with them. */
public interface AnsweredRecords {

    /** A record, with the kind that names the permission to read it. */
    record Answered(RecordKind kind, RecordRow row) {}

    /** The record of that id as it stands, if it is one of this kind. */
    Optional<Answered> present(UUID id, Caller caller);
}
