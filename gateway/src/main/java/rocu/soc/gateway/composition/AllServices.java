package rocu.soc.gateway.composition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import rocu.soc.chassis.web.problem.Problem;

/** Asks all services of the suite the same question at the same time; one that does not answer holds up nobody. */
@ApplicationScoped
public class AllServices {

    @Inject
    AsTheCaller services;

    /** What each that holds records tells under that name, in their fixed order. */
    public <T> List<Answered<T>> holdingRecords(String what, Class<T> type) {
        return heard(asked(service -> what, type));
    }

    /**
     * What each tells, in their fixed order.
     *
     * @param what under which name, and with which query, a service tells it
     * @param here the gateway's own answer
     */
    public <T> List<Answered<T>> all(Function<SuiteService, String> what, Class<T> type, Supplier<T> here) {
        Map<SuiteService, CompletionStage<T>> asked = asked(what, type);
        Map<SuiteService, Answered<T>> answers = new EnumMap<>(SuiteService.class);
        answers.put(SuiteService.GATEWAY, own(here));
        heard(asked).forEach(answered -> answers.put(answered.service(), answered));
        return List.copyOf(answers.values());
    }

    private <T> Map<SuiteService, CompletionStage<T>> asked(Function<SuiteService, String> what, Class<T> type) {
        Map<SuiteService, CompletionStage<T>> asked = new EnumMap<>(SuiteService.class);
        SuiteService.all().stream()
                .filter(SuiteService::holdsRecords)
                .forEach(service -> asked.put(
                        service, services.get(service.resource(), service.address(what.apply(service)), type)));
        return asked;
    }

    private static <T> List<Answered<T>> heard(Map<SuiteService, CompletionStage<T>> asked) {
        List<Answered<T>> answers = new ArrayList<>();
        asked.forEach((service, answer) -> answers.add(answered(service, answer)));
        return answers;
    }

    private static <T> Answered<T> answered(SuiteService service, CompletionStage<T> answer) {
        try {
            return new Answered<>(service, answer.toCompletableFuture().join(), null);
        } catch (CompletionException failure) {
            return new Answered<>(service, null, ServiceProblem.of(failure));
        }
    }

    private static <T> Answered<T> own(Supplier<T> here) {
        try {
            return new Answered<>(SuiteService.GATEWAY, here.get(), null);
        } catch (Problem problem) {
            return new Answered<>(SuiteService.GATEWAY, null, ServiceProblem.of(problem));
        }
    }
}
