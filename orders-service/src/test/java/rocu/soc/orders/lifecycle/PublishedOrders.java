package rocu.soc.orders.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.contracts.internal.InternalOrder;

/** What is published of orders. */
@ApplicationScoped
class PublishedOrders {

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    void assertLinked(String location, int version, @Nullable UUID threat) throws Exception {
        UUID order = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select payload from outbox where aggregate_id = ? and sequence = ?")) {
            select.setObject(1, order);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(mapper.readValue(row.getBytes(1), InternalOrder.class)
                                .state()
                                .threatId())
                        .isEqualTo(threat);
            }
        }
    }
}
