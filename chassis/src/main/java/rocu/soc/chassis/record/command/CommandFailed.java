package rocu.soc.chassis.record.command;

import java.sql.SQLException;

/** The database refused a statement of a command. */
class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(SQLException cause) {
        super(cause);
    }
}
