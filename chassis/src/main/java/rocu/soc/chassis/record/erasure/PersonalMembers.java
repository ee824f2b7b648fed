package rocu.soc.chassis.record.erasure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is personal in the records of this service, as its migrations say. */
@ApplicationScoped
public class PersonalMembers {

    private static final String SELECT = """
            select m.pointer, k.head, m.marked, m.parts, personal_value(m, 'm.'), m.form
              from personal_member m
              join erasable_kind k on k.kind = m.kind
             where m.kind = ?
             order by m.position
            """;

    @Inject
    AgroalDataSource database;

    /** What is personal in a record of that kind. */
    public List<PersonalMember> of(PersonalRecords records) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, records.kind().name());
            try (ResultSet rows = select.executeQuery()) {
                List<PersonalMember> members = new ArrayList<>();
                while (rows.next()) {
                    members.add(new PersonalMember(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            PersonalMember.Form.valueOf(rows.getString(6))));
                }
                return members;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is personal cannot be read", e);
        }
    }
}
