package rocu.soc.localstack.home;

/** The ports that the suite listens on, each named as in the port file and the environment. */
public enum Port {
    GATEWAY,
    THREAT,
    DISRUPTION,
    ORDERS,
    GATEWAY_MANAGEMENT,
    THREAT_MANAGEMENT,
    DISRUPTION_MANAGEMENT,
    ORDERS_MANAGEMENT,
    KEYCLOAK,
    KEYCLOAK_MANAGEMENT,
    POSTGRES,
    KAFKA,
    KAFKA_CONTROLLER;

    public String variable() {
        return "SOC_" + name() + "_PORT";
    }
}
