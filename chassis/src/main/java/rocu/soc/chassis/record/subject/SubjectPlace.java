package rocu.soc.chassis.record.subject;

import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * How far a search has come in a service: the kinds before that one were searched wholly, and of that one all records up to an id.
 *
 * @param kind as in the policy table
 */
public record SubjectPlace(@Size(max = 50) String kind, UUID record) {}
