package rocu.soc.gateway.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import rocu.soc.gateway.composition.AsTheCaller;

/** Asks every service that holds records the same question at the same time; one that does not answer holds up nobody. */
@ApplicationScoped
class HoldingServices {

    @Inject
    AsTheCaller services;

    /** What a service said, or why it said nothing. */
    record Answered<T>(
            OperatedService service,
            @Nullable T answer,
            @Nullable Cause problem) {}

    /** What each tells under that name, in their fixed order. */
    <T> List<Answered<T>> ask(String what, Class<T> type) {
        Map<OperatedService, CompletionStage<T>> asked = new EnumMap<>(OperatedService.class);
        OperatedService.holding()
                .forEach(service -> asked.put(service, services.get(service.resource(), service.address(what), type)));
        List<Answered<T>> answers = new ArrayList<>();
        asked.forEach((service, answer) -> answers.add(answered(service, answer)));
        return answers;
    }

    private static <T> Answered<T> answered(OperatedService service, CompletionStage<T> answer) {
        try {
            return new Answered<>(service, answer.toCompletableFuture().join(), null);
        } catch (CompletionException failure) {
            return new Answered<>(service, null, Cause.of(Cause.problem(failure)));
        }
    }
}
