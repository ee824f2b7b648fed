package rocu.soc.gateway.operations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.operations.reconcile.HeldRecord;
import rocu.soc.gateway.composition.AsTheCaller;
import rocu.soc.gateway.composition.SuiteService;

/**
 * The records of one kind as their owner or a copy holds them, asked for in the order of their ids.
 *
 * @param holdings what the service tells under that name
 */
record Side(AsTheCaller services, SuiteService service, String holdings) {

    static final int ASKED_AT_ONCE = 100;

    static Side owner(AsTheCaller services, SuiteService service, String aggregate) {
        return new Side(services, service, "holdings/owned/" + aggregate);
    }

    static Side copy(AsTheCaller services, SuiteService service, String name) {
        return new Side(services, service, "holdings/copies/" + name);
    }

    /** All of them, a page in memory and the next one on its way. */
    SideReader read() {
        return new SideReader(this);
    }

    CompletionStage<HeldRecord[]> page(@Nullable String behind) {
        return ask(behind == null ? "" : "?behind=" + behind);
    }

    /** The versions of those that it has of them; at most {@link #ASKED_AT_ONCE}. */
    Map<String, Integer> named(List<String> ids) {
        HeldRecord[] held =
                ask("?id=" + String.join("&id=", ids)).toCompletableFuture().join();
        return List.of(held).stream().collect(Collectors.toMap(HeldRecord::id, HeldRecord::sequence));
    }

    private CompletionStage<HeldRecord[]> ask(String query) {
        return services.get(service.resource(), service.address(holdings) + query, HeldRecord[].class);
    }
}
