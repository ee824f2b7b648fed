package rocu.soc.localstack.service;

import java.util.HashMap;
import java.util.Map;
import rocu.soc.localstack.home.Region;
import rocu.soc.localstack.home.Secrets;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.ServiceDatabase;

/**
 * The variables that a service is configured by; the same names hold in containers.
 *
 * @param issuer of the tokens, as they name it
 * @param provider where the services reach the issuer
 * @param telemetry where spans go, by the names that OpenTelemetry gave them
 */
public record ServiceSettings(
        Region region,
        DatabaseServer database,
        Broker broker,
        String issuer,
        String provider,
        Secrets secrets,
        Map<String, String> telemetry) {

    /** Without a collector of spans, and with an issuer that the services reach by its name. */
    public ServiceSettings(Region region, DatabaseServer database, Broker broker, String issuer, Secrets secrets) {
        this(region, database, broker, issuer, issuer, secrets, Map.of());
    }

    public ServiceSettings {
        telemetry = Map.copyOf(telemetry);
    }

    /** Of one service of a whole suite. */
    public Map<String, String> of(SocService service, Addresses addresses) {
        Map<String, String> settings = new HashMap<>(common());
        settings.putAll(telemetry);
        settings.putAll(databaseOf(service.database()));
        settings.putAll(accountOf(service.module()));
        settings.put("SOC_BIND", addresses.bind());
        settings.put("SOC_HTTP_PORT", Integer.toString(addresses.port(service)));
        settings.put("SOC_MANAGEMENT_PORT", Integer.toString(addresses.managementPort(service)));
        if (service == SocService.DISRUPTION || service == SocService.ORDERS) {
            settings.put("SOC_THREAT_URL", addresses.url(SocService.THREAT));
        }
        if (service == SocService.GATEWAY) {
            settings.put("SOC_THREAT_URL", addresses.url(SocService.THREAT));
            settings.put("SOC_DISRUPTION_URL", addresses.url(SocService.DISRUPTION));
            settings.put("SOC_ORDERS_URL", addresses.url(SocService.ORDERS));
        }
        return settings;
    }

    public Map<String, String> databaseOf(ServiceDatabase service) {
        return Map.of(
                "SOC_DB_URL", database.url(service.name()),
                "SOC_DB_USER", service.application(),
                "SOC_DB_PASSWORD", secrets.password(service.application()));
    }

    /** By which a service is known to the broker. */
    public Map<String, String> accountOf(String service) {
        return Map.of("SOC_KAFKA_USER", service, "SOC_KAFKA_PASSWORD", broker.password(service));
    }

    /** What does not depend on the service. */
    public Map<String, String> common() {
        return Map.of(
                "SOC_KAFKA_BOOTSTRAP",
                broker.bootstrap(),
                "SOC_ISSUER",
                issuer,
                "SOC_JWKS_URL",
                provider + "/protocol/openid-connect/certs",
                "SOC_CURSOR_KEY",
                secrets.key("cursor"),
                "SOC_SEARCH_KEY",
                secrets.key("search"),
                "SOC_REGION",
                region.id(),
                "SOC_REFERENCE_PREFIX",
                region.referencePrefix());
    }
}
