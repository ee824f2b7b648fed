package rocu.soc.chassis.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of W3C Trace Context, section 3.2. */
class TraceParentTest {

    private static final String FIELD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void whatWasReadIsWrittenAgain() {
        SpanContext read = TraceParent.read(FIELD);

        assertThat(read.isValid()).isTrue();
        assertThat(read.isSampled()).isTrue();
        assertThat(TraceParent.of(read)).isEqualTo(FIELD);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void anythingElseIsNoTrace(String field) {
        assertThat(TraceParent.read(field).isValid()).isFalse();
    }

    @Test
    void ofALaterVersionThePartThatIsKnownIsRead() {
        assertThat(TraceParent.read("cc" + FIELD.substring(2) + "-what-comes-after")
                        .getTraceId())
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }
}
