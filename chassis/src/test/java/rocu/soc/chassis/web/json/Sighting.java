package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record with a member of each form that can be declared. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Sighting(
        LocalDate seenOn,
        @SameAs("seenOn") LocalDate reportedOn,
        Colour colour,
        @Schema(defaultValue = "GREEN") Colour ground,
        @Schema(defaultValue = "false") boolean confirmed,
        @Min(1) @Max(9) @Nullable Integer persons,
        @Nullable UUID vehicle,
        @Size(max = 3) List<@Size(max = 10) String> places,
        @Size(max = 40) @Personal String seenBy,
        @Size(max = 4000) @Personal @Nullable String account,
        Person person,
        @Nullable Person companion,
        @Size(max = 2) List<Person> others,
        @JsonUnwrapped Weather weather) {

    enum Colour {
        RED,
        GREEN
    }

    /** Counted by its height, personal by everything else. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Person(
            @Min(50) @Max(250) long centimetres,
            @Size(max = 60) @Personal String name,
            @Size(max = 5) @Personal List<@Size(max = 20) String> aliases)
            implements Judged {

        @Override
        public void judge(BodyReader reader) {
            if (aliases.contains(name)) {
                reader.broken("aliases", "repeats-the-name", "An alias is another name.");
            }
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Weather(@Size(max = 20) @Nullable String sky) {}
}
