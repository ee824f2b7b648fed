package rocu.soc.gateway.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.gateway.composition.SuiteService;

/** How far the log of each service was handed on: everything newer than its place was on an earlier page. */
record TrailPositions(Map<SuiteService, String> behind) {

    private static final char OF = '=';

    TrailPositions {
        behind = Map.copyOf(behind);
    }

    static final TrailPositions NONE = new TrailPositions(Map.of());

    /** Reads the content of a cursor, which is signed. */
    static TrailPositions read(List<String> content) {
        Map<SuiteService, String> behind = new EnumMap<>(SuiteService.class);
        for (String place : content) {
            int end = place.indexOf(OF);
            if (end > 0) {
                behind.put(SuiteService.valueOf(place.substring(0, end)), place.substring(end + 1));
            }
        }
        return new TrailPositions(behind);
    }

    /** The content of a cursor. */
    List<String> content() {
        List<String> content = new ArrayList<>();
        for (SuiteService service : SuiteService.all()) {
            String place = behind.get(service);
            if (place != null) {
                content.add(service.name() + OF + place);
            }
        }
        return content;
    }

    /** The place behind which the service goes on; null for the beginning. */
    @Nullable
    String of(SuiteService service) {
        return behind.get(service);
    }
}
