package rocu.soc.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rocu.soc.chassis.messaging.group.KnownGroups;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalTopics;

/** What a service says once, however many kinds of records it has. */
class SampleSettings {

    @Produces
    @Singleton
    KnownGroups groups(AgroalDataSource database, ObjectMapper mapper) {
        return new KnownGroups(database, mapper, InternalTopics.THREATS, InternalGroup.AGGREGATE);
    }
}
