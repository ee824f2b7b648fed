package rocu.soc.disruption;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rocu.soc.chassis.messaging.group.KnownGroups;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalTopics;

/** Follows the need-to-know groups, which threat-service owns. */
class NeedToKnowSettings {

    @Produces
    @Singleton
    KnownGroups groups(AgroalDataSource database, ObjectMapper mapper) {
        return new KnownGroups(database, mapper, InternalTopics.THREATS, InternalGroup.AGGREGATE);
    }
}
