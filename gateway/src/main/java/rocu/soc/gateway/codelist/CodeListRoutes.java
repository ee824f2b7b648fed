package rocu.soc.gateway.codelist;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import rocu.soc.gateway.http.PageSet;

/**
 * {@code /code-lists} and {@code /code-lists/{name}}: what comes with this system. What administrators stated since may not be
 * public, and is read with a token at {@code /api/v1/code-lists}.
 */
@ApplicationScoped
class CodeListRoutes {

    void routes(@Observes Router router) {
        List<ShippedList> lists = ShippedList.ofContracts();
        PageSet pages = new PageSet("/code-lists");
        pages.addRegister(
                CodeListPages.register(lists),
                lists.stream().map(ShippedList::name).toList());
        lists.forEach(list -> pages.add(list.name(), CodeListPages.entry(list), list));
        pages.serve(router);
    }
}
