package rocu.soc.gateway.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.gateway.composition.ServiceProblem;

/** What the comparison of all copies with their owners found. */
@Schema(name = "Reconciliation")
record ReconciliationDocument(
        @Schema(description = "whether every service answered, and every copy is equal to what its owner holds")
        boolean equal,

        @Schema(description = "each with whether it answered")
        List<Service> services,

        @Schema(description = "a row for each copy that the services which answered keep of records")
        List<Row> items) {

    /** Whether a service said what it owns and copies. */
    @Schema(name = "ReconciledService")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @Schema(description = "for example threat-service")
            String service,

            @Schema(description = "whether it did") boolean answered,

            @Schema(description = "why it did not answer") @Nullable
            ServiceProblem problem) {}

    /** What became of one copy. */
    @Schema(name = "ReconciledProjection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "the service that keeps the copy")
            String service,

            @Schema(description = "name of the consumer that writes it")
            String projection,

            @Schema(description = "kind of the records") String aggregate,

            @Schema(description = "the service that owns the records; left out if none that answered does") @Nullable
            String owner,

            @Schema(description = "whether it was") boolean compared,

            @Schema(description = "why it was not compared") @Nullable
            ServiceProblem problem,

            @Schema(description = "records of the owner and the copy that were held side by side")
            long records,

            @Schema(description = "records that the copy does not have")
            long missing,

            @Schema(description = "records of which the copy has an earlier version")
            long behind,

            @Schema(description = "records of which the copy has a version that its owner does not have")
            long ahead,

            @Schema(description = "records of the copy that its owner does not have")
            long unknown,

            @Schema(
                    description =
                            "whether events were still on their way at the last look, so that what is missing or behind"
                                    + " may come yet: ask again then")
            boolean onTheWay,

            @Schema(description = "the first ten that differ")
            List<Difference> examples) {}

    /** One record that differs: ids and versions, and nothing of what it says. */
    @Schema(name = "ReconciliationDifference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            @Schema(description = "of the record") String id,
            @Schema(description = "how they differ") DifferenceKind kind,

            @Schema(description = "version that the owner holds") @Nullable
            Integer owned,

            @Schema(description = "version that the copy holds") @Nullable
            Integer copied) {}
}
