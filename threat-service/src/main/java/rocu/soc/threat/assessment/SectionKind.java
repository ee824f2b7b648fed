package rocu.soc.threat.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of every scheme: all that is public of the national matrix. */
@Schema(name = "SchemeSectionKind")
enum SectionKind {
    HARM,
    LIKELIHOOD,
    ORGANISATIONAL_POSITION
}
