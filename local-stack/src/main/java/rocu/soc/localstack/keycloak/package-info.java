/** Keycloak with the realm of the suite: its personas, clients and tokens. */
package rocu.soc.localstack.keycloak;
