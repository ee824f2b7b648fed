package rocu.soc.chassis.web.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.organisation.Organisations;

/** Which identity provider is believed. */
class IdentitySettings {

    @Produces
    @Singleton
    Callers callers(
            @ConfigProperty(name = "soc.identity.keys-address") String keysAddress,
            @ConfigProperty(name = "soc.identity.issuer") String issuer,
            @ConfigProperty(name = "soc.identity.audience", defaultValue = "soc-master-list") String audience,
            Organisations organisations,
            GroupMembership membership) {
        return new Callers(
                new TokenVerifier(new SignatureCheck(keysAddress, issuer, audience)), organisations, membership);
    }

    /** Where groups are not known, nobody is a member of one: need-to-know records show to nobody. */
    @Produces
    @Singleton
    @DefaultBean
    GroupMembership nobody() {
        return userId -> Set.of();
    }
}
