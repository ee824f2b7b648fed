package rocu.soc.gateway.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The register of problem types and one page for each, for people. */
@CheckedTemplate(basePath = "problems")
final class ProblemPages {

    private ProblemPages() {}

    static native TemplateInstance register(List<ProblemEntry> problems);

    static native TemplateInstance entry(ProblemEntry problem);
}
