package rocu.soc.chassis.web.identity;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** What accounts were called, by their ids, and since when. */
public record AccountNames(Map<String, NavigableMap<Instant, String>> since) {

    public AccountNames {
        since = Map.copyOf(since);
    }

    /** What an account was called at an instant; empty for one that had not asked here by then. */
    public Optional<String> of(String account, Instant at) {
        return Optional.ofNullable(since.get(account))
                .map(names -> names.floorEntry(at))
                .map(Map.Entry::getValue);
    }
}
