package rocu.soc.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import rocu.soc.chassis.messaging.group.KnownGroups;
import rocu.soc.chassis.operations.reconcile.OwnedRecords;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.policy.PolicyTable;
import rocu.soc.contracts.internal.InternalGroup;
import rocu.soc.contracts.internal.InternalTopics;

/** What a service says once, however many kinds of records it has. */
class SampleSettings {

    /** The table of the sample alone: that of the contracts knows nothing of stops. */
    @Produces
    @Singleton
    Policy policy() {
        try (InputStream table =
                Objects.requireNonNull(SampleSettings.class.getResourceAsStream("/sample-policy.json"))) {
            return new Policy(PolicyTable.read(table.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Produces
    @Singleton
    KnownGroups groups(AgroalDataSource database, ObjectMapper mapper) {
        return new KnownGroups(database, mapper, InternalTopics.THREATS, InternalGroup.AGGREGATE);
    }

    @Produces
    @Singleton
    OwnedRecords stops() {
        return new OwnedRecords("stop", "vehicle_stop", "id", "version + disposed::int");
    }
}
