package rocu.soc.gateway.codelist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The names of the code lists and one page for each, for people. */
@CheckedTemplate(basePath = "code-lists")
final class CodeListPages {

    private CodeListPages() {}

    static native TemplateInstance register(List<ShippedList> lists);

    static native TemplateInstance entry(ShippedList list);
}
