package rocu.soc.chassis.web.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.web.problem.Problem;

/** The conditions that the request being answered names. */
@ApplicationScoped
public class Conditions {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";

    @Inject
    CurrentVertxRequest current;

    @Inject
    RestoredTags tags;

    /**
     * The version from which a change was made.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    public Optional<IfMatch> ifMatch() {
        return lines(IF_MATCH).map(lines -> new IfMatch(tags.known(EntityTags.parse(IF_MATCH, lines))));
    }

    /**
     * The representations that the caller holds already, or {@code *}: whatever there is.
     *
     * @throws Problem 400 {@code malformed-request}
     */
    public Optional<IfNoneMatch> ifNoneMatch() {
        return lines(IF_NONE_MATCH).map(lines -> new IfNoneMatch(tags.known(EntityTags.parse(IF_NONE_MATCH, lines))));
    }

    private Optional<List<String>> lines(String header) {
        List<String> lines = current.getCurrent().request().headers().getAll(header);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }
}
