package rocu.soc.chassis.web.list;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.AsKnownAt;

/** Reads the paging parameters of the request being answered, and names the page that follows. */
@ApplicationScoped
public class Listing {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> OF_THE_PAGE = Set.of(Paging.LIMIT, Paging.CURSOR, Paging.COUNT);

    @Inject
    CurrentVertxRequest current;

    @Inject
    Cursors cursors;

    /**
     * The page that is asked for.
     *
     * @throws Problem 400 {@code invalid-parameter} or {@code invalid-cursor}, 410 {@code expired-cursor}
     */
    public Paging paging() {
        HttpServerRequest request = current.getCurrent().request();
        Optional<Cursors.Place> place = Optional.ofNullable(single(request, Paging.CURSOR))
                .map(cursor -> cursors.read(cursor, question(request), Instant.now()));
        return new Paging(
                limit(single(request, Paging.LIMIT)),
                count(single(request, Paging.COUNT)),
                place.map(Cursors.Place::behind),
                place.flatMap(Cursors.Place::known));
    }

    /**
     * What is asked of a list that is wanted whole: its address, with its filters.
     *
     * @throws Problem 400 {@code invalid-parameter} where a part of it, or the total, is asked for
     */
    public String whole() {
        HttpServerRequest request = current.getCurrent().request();
        List<FieldError> faults = OF_THE_PAGE.stream()
                .filter(request.params()::contains)
                .sorted()
                .map(name -> new FieldError(name, "not-of-a-file", "A file holds the whole list. Leave it out."))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER, "Pages are answered as application/json alone.", faults);
        }
        return request.uri();
    }

    /** The relative address of the page behind the row with those sort keys. */
    public String next(List<String> position) {
        return next(position, Optional.empty());
    }

    /** The same, of a walk whose pages are all read as known at one instant. */
    public String next(List<String> position, Optional<AsKnownAt> known) {
        HttpServerRequest request = current.getCurrent().request();
        String cursor = cursors.write(question(request), new Cursors.Place(position, known), Instant.now());
        return request.path() + "?"
                + Stream.concat(
                                parameters(request, Set.of(Paging.CURSOR, Paging.COUNT)),
                                Stream.of(Map.entry(Paging.CURSOR, cursor)))
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The page as it leaves the service; the address of the next one stands in {@code Link} as well (RFC 8288). */
    public Response answer(@Nullable String next, byte[] body) {
        Response.ResponseBuilder answer = Response.ok(body);
        if (next != null) {
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return OfTheCaller.alone(answer).build();
    }

    /** Everything that decides which rows the list holds, and in which order. */
    private static String question(HttpServerRequest request) {
        return request.path() + "?"
                + parameters(request, OF_THE_PAGE)
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static Stream<Map.Entry<String, String>> parameters(HttpServerRequest request, Set<String> without) {
        MultiMap parameters = request.params();
        return parameters.entries().stream().filter(parameter -> !without.contains(parameter.getKey()));
    }

    private static @Nullable String single(HttpServerRequest request, String name) {
        List<String> given = request.params().getAll(name);
        if (given.size() > 1) {
            throw invalid(name, "given-twice", "Give " + name + " once.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        int limit = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MOST) {
            throw invalid(Paging.LIMIT, "out-of-range", "From 1 to " + MOST + ".");
        }
        return limit;
    }

    private static Paging.Count count(@Nullable String given) {
        return switch (given) {
            case null -> Paging.Count.NOT;
            case "false" -> Paging.Count.NOT;
            case "true" -> Paging.Count.UP_TO_MANY;
            case "exact" -> Paging.Count.EXACTLY;
            default -> throw invalid(Paging.COUNT, "unknown-code", "true, false or exact.");
        };
    }

    private static Problem invalid(String parameter, String code, String detail) {
        return Problem.of(
                ProblemTypes.INVALID_PARAMETER,
                parameter + ": " + detail,
                List.of(new FieldError(parameter, code, detail)));
    }
}
