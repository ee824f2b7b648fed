package rocu.soc.gateway.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import rocu.soc.gateway.http.PageSet;

/** {@code /problems} and {@code /problems/{slug}}: what the type of a problem document resolves to. */
@ApplicationScoped
class ProblemRoutes {

    void routes(@Observes Router router) {
        ProblemRegister register = ProblemRegister.ofContracts(new ObjectMapper());
        PageSet pages = new PageSet("/problems");
        pages.addRegister(ProblemPages.register(register.entries()), register.entries());
        register.entries().forEach(entry -> pages.add(entry.slug(), ProblemPages.entry(entry), entry));
        pages.serve(router);
    }
}
