package rocu.soc.chassis.list;

import java.sql.SQLException;

/** The database refused the question of a list. */
public class ListUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListUnavailable(SQLException cause) {
        super(cause);
    }
}
