package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What another feature of this service keeps of threats, as the rights of the people whom it names reach it. */
public interface PartsOfThreats {

    /** Under which it stands beside the threat. */
    String member();

    /** Everything that was ever said of a threat. */
    JsonNode whole(UUID threat);
}
