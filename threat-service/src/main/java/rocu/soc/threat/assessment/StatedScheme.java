package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.threat.codelist.CodeStatement;

/** A version of a scoring scheme as an administrator states it. */
@Schema(name = "StatedScoringScheme")
record StatedScheme(
        @JsonUnwrapped SchemeMatrix scheme, @JsonUnwrapped CodeStatement statement) {}
