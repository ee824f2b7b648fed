package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.records.ErasuresResource;
import rocu.soc.records.HistoricLoadsResource;
import rocu.soc.records.HistoriesResource;
import rocu.soc.records.VersionsResource;

/** The addresses that orders have as every kind of record has them. */
final class OrderAddresses {

    private static final String NAME = "Order";
    private static final String ONE = "an order";
    private static final String MANY = "orders";

    private OrderAddresses() {}

    @Path("/api/v1/orders/{id}/versions")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(OrderPermissions.READ)
    @RequestScoped
    static class Versions extends VersionsResource {

        @Inject
        Orders orders;

        /** Read by {@link Orders}, which computes the state for that day. */
        @QueryParam(DayAsked.PARAMETER)
        @Parameter(description = DayAsked.DESCRIPTION)
        @Nullable
        String on;

        @Override
        protected Orders records() {
            return orders;
        }
    }

    @Path("/api/v1/orders/{id}/erasures")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Erasures extends ErasuresResource {

        @Inject
        Orders orders;

        @Override
        protected Orders records() {
            return orders;
        }
    }

    @Path("/api/v1/orders/historic-loads")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(OrderPermissions.LOAD_HISTORY)
    static class HistoricLoads extends HistoricLoadsResource {

        @Inject
        Orders orders;

        @Override
        protected Orders records() {
            return orders;
        }
    }

    @Path("/api/v1/orders/histories")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Histories extends HistoriesResource {}
}
