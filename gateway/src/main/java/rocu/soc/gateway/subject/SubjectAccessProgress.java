package rocu.soc.gateway.subject;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a search has come that takes longer than a request may. */
@Schema(name = "SubjectAccessProgress")
record SubjectAccessProgress(
        @Schema(description = "each service that is searched")
        List<Service> services) {

    /** How far the search of one service has come. */
    @Schema(name = "SubjectAccessProgressOfService")
    record Service(
            @Schema(description = "for example threat-service")
            String service,

            @Schema(description = "of its records that were searched, in per cent", minimum = "0", maximum = "100")
            int percent) {}
}
