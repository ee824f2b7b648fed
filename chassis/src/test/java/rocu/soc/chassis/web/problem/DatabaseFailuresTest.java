package rocu.soc.chassis.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "58030", "25006", "25P03", "40001", "40P01", "55P03", "25P04"})
    void whatPassesByItselfIsToBeRepeated(String state) {
        Problem problem = DatabaseFailures.asProblem(new IllegalStateException(new SQLException("no", state)));

        assertThat(problem).isNotNull();
        assertThat(problem.type()).isEqualTo(ProblemTypes.SERVICE_UNAVAILABLE);
        assertThat(problem.retryAfter()).isNotNull();
    }

    @Test
    void aDatabaseThatDiesAtACommitIsFoundWhereTheTransactionManagerLeavesIt() {
        Exception committing = new Exception("XAER_RMFAIL");
        committing.addSuppressed(new SQLException("This connection has been closed", "08003"));
        Exception rolledBack = new IllegalStateException("ARJUNA016053: Could not commit transaction");
        rolledBack.addSuppressed(committing);

        assertThat(DatabaseFailures.asProblem(new RuntimeException(rolledBack))).isNotNull();
        assertThat(DatabaseFailures.isUnavailable(rolledBack)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22P02"})
    void whatIsOurFaultIsNot(String state) {
        assertThat(DatabaseFailures.asProblem(new SQLException("no", state))).isNull();
    }
}
