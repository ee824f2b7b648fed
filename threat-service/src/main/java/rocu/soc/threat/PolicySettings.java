package rocu.soc.threat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.PolicyTable;
import rocu.soc.contracts.Contracts;

/** Hands the policy table of the contracts to the chassis. */
class PolicySettings {

    @Produces
    @Singleton
    Policy policy() {
        return new Policy(PolicyTable.read(Contracts.read(Contracts.POLICY)));
    }
}
