package rocu.soc.gateway.subject;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.subject.SubjectAnswer;
import rocu.soc.chassis.record.subject.SubjectRecord;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.ServicePart;

/** What the caller's organisation holds of a person. */
@Schema(name = "SubjectAccess")
record SubjectAccess(
        @Schema(
                description =
                        "whether every service answered, with all that it holds under these names as names[] are compared, and"
                                + " these identifiers")
        boolean complete,

        @Schema(description = "the records in which the person was found")
        List<SubjectRecord> items,

        @Schema(
                description =
                        "each service, with whether it holds more than an answer shows whole: ask for those with records[]")
        List<ServicePart> services) {

    static SubjectAccess of(List<Answered<SubjectAnswer>> answers) {
        return new SubjectAccess(
                answers.stream().map(Answered::answer).allMatch(answer -> answer != null && !answer.more()),
                answers.stream()
                        .map(Answered::answer)
                        .flatMap(answer -> answer == null ? Stream.empty() : answer.items().stream())
                        .toList(),
                answers.stream()
                        .map(one -> ServicePart.of(one, SubjectAnswer::more))
                        .toList());
    }
}
