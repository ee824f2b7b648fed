package rocu.soc.chassis.web.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.organisation.Organisations;

/** Which identity provider is believed, and for how long without asking again. */
class IdentitySettings {

    @Produces
    @Singleton
    SignatureCheck signatureCheck(
            @ConfigProperty(name = "soc.identity.keys-address") String keysAddress,
            @ConfigProperty(name = "soc.identity.issuer") String issuer,
            @ConfigProperty(name = "soc.identity.audience", defaultValue = "soc-master-list") String audience,
            @ConfigProperty(name = "soc.identity.keys-read-every", defaultValue = "30s") Duration readEvery,
            @ConfigProperty(name = "soc.identity.keys-kept-for", defaultValue = "12h") Duration keptFor) {
        return new SignatureCheck(keysAddress, issuer, audience, readEvery, keptFor);
    }

    @Produces
    @Singleton
    Callers callers(
            SignatureCheck check,
            TokenCutoff cutoff,
            @ConfigProperty(name = "soc.identity.token-remembered-for", defaultValue = "30s") Duration remembered,
            Organisations organisations,
            GroupMembership membership) {
        return new Callers(new TokenVerifier(check, remembered, cutoff::instant), organisations, membership);
    }

    /** Where groups are not known, nobody is a member of one: need-to-know records show to nobody. */
    @Produces
    @Singleton
    @DefaultBean
    GroupMembership nobody() {
        return userId -> Set.of();
    }
}
