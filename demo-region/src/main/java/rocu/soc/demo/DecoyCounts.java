package rocu.soc.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.disruptions.DisruptionFilter;
import rocu.soc.demo.threats.ThreatFilter;

/**
 * What one filter alone keeps out of the figures: where it is switched off, the figure of that owner as known at that day
 * rises by exactly so much.
 */
public record DecoyCounts(List<Threats> threats, List<Disruptions> disruptions) {

    /** Threats of an owner that pass every filter but this one. */
    public record Threats(LocalDate asKnownAt, String owner, ThreatFilter filter, int decoys) {}

    /**
     * Disruptions of an owner that pass every filter but this one.
     *
     * @param beneficiary whom they benefited, where the filter is that on support; else null
     */
    public record Disruptions(
            LocalDate asKnownAt,
            String owner,
            DisruptionFilter filter,
            @Nullable String beneficiary,
            int decoys) {}

    public DecoyCounts {
        threats = List.copyOf(threats);
        disruptions = List.copyOf(disruptions);
    }

    public int of(String owner, ThreatFilter filter) {
        return threats.stream()
                .filter(row -> row.owner().equals(owner) && row.filter() == filter)
                .mapToInt(Threats::decoys)
                .sum();
    }

    public int of(LocalDate asKnownAt, String owner, DisruptionFilter filter) {
        return disruptions.stream()
                .filter(row -> row.asKnownAt().equals(asKnownAt) && row.owner().equals(owner))
                .filter(row -> row.filter() == filter)
                .mapToInt(Disruptions::decoys)
                .sum();
    }

    /** Records of the ROCU that benefited that force. */
    public int supportOf(LocalDate asKnownAt, String beneficiary) {
        return disruptions.stream()
                .filter(row -> row.asKnownAt().equals(asKnownAt) && Objects.equals(row.beneficiary(), beneficiary))
                .mapToInt(Disruptions::decoys)
                .sum();
    }
}
