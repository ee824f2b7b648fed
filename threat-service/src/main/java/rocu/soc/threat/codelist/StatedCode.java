package rocu.soc.threat.codelist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code as an administrator states it. */
@Schema(name = "StatedCode")
record StatedCode(
        @JsonUnwrapped CodeText code, @JsonUnwrapped CodeStatement statement) {}
