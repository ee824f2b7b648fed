package rocu.soc.threat.masterlist;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.records.ErasuresResource;
import rocu.soc.records.HistoricLoadsResource;
import rocu.soc.records.HistoriesResource;
import rocu.soc.records.VersionsResource;

/** The addresses that threats have as every kind of record has them. */
final class ThreatAddresses {

    private static final String NAME = "Threat";
    private static final String ONE = "a threat";
    private static final String MANY = "threats";

    private ThreatAddresses() {}

    @Path("/api/v1/threats/{id}/versions")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(ThreatPermissions.READ)
    static class Versions extends VersionsResource {

        @Inject
        Threats threats;

        @Override
        protected Threats records() {
            return threats;
        }
    }

    @Path("/api/v1/threats/{id}/erasures")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Erasures extends ErasuresResource {

        @Inject
        Threats threats;

        @Override
        protected Threats records() {
            return threats;
        }
    }

    @Path("/api/v1/threats/historic-loads")
    @Named(value = NAME, one = ONE, many = MANY)
    @Permission(ThreatPermissions.LOAD_HISTORY)
    static class HistoricLoads extends HistoricLoadsResource {

        @Inject
        Threats threats;

        @Override
        protected Threats records() {
            return threats;
        }
    }

    @Path("/api/v1/threats/histories")
    @Named(value = NAME, one = ONE, many = MANY)
    static class Histories extends HistoriesResource {}
}
