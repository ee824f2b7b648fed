package rocu.soc.disruption.recording;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.records.ErasuresResource;
import rocu.soc.records.HistoricLoadsResource;
import rocu.soc.records.HistoriesResource;
import rocu.soc.records.VersionsResource;

/** The addresses that disruptions have as every kind of record has them. */
final class DisruptionAddresses {

    private static final String NAME = "Disruption";
    private static final String ONE = "a disruption";
    private static final String MANY = "disruptions";

    private DisruptionAddresses() {}

    @Path("/api/v1/disruptions/{id}/versions")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(DisruptionPermissions.READ)
    static class Versions extends VersionsResource {

        @Inject
        Disruptions disruptions;

        @Override
        protected Disruptions records() {
            return disruptions;
        }
    }

    @Path("/api/v1/disruptions/{id}/erasures")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Erasures extends ErasuresResource {

        @Inject
        Disruptions disruptions;

        @Override
        protected Disruptions records() {
            return disruptions;
        }
    }

    @Path("/api/v1/disruptions/historic-loads")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(DisruptionPermissions.LOAD_HISTORY)
    static class HistoricLoads extends HistoricLoadsResource {

        @Inject
        Disruptions disruptions;

        @Override
        protected Disruptions records() {
            return disruptions;
        }
    }

    @Path("/api/v1/disruptions/histories")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Histories extends HistoriesResource {}
}
