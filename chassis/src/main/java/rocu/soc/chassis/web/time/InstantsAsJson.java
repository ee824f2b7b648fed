package rocu.soc.chassis.web.time;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/** Writes the instants of every answer as {@link Instants} says. */
@Singleton
class InstantsAsJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("instants").addSerializer(Instant.class, new Serializer()));
    }

    /** After those of Quarkus, whose module for times would else come to the front. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Serializer extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(Instants.text(instant));
        }
    }
}
