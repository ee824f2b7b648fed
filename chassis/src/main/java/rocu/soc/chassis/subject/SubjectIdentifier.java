package rocu.soc.chassis.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person is known by elsewhere: PNC, CRO, NOMIS, … */
public record SubjectIdentifier(
        @Schema(required = true) String scheme,
        @Schema(required = true) String value) {}
