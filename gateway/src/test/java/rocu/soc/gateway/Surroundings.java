package rocu.soc.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import rocu.soc.localstack.testing.ServersTestResource;

/** What all tests of this module run against: a real identity provider and database, and services that tell what reached them. */
@QuarkusTestResource(PeerServices.class)
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "gateway"),
            @ResourceArg(name = "with", value = "postgres,keycloak")
        })
final class Surroundings {

    private Surroundings() {}
}
