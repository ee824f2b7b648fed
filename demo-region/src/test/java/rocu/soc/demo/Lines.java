package rocu.soc.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The lines of a region as they are sent. */
final class Lines {

    private Lines() {}

    static Stream<String> threats(DemoRegion region) {
        return region.records().threats().stream().flatMap(threat -> threat.lines());
    }

    static Stream<String> disruptions(DemoRegion region) {
        return region.records().disruptions().stream().flatMap(disruption -> disruption.lines(Inspection::called));
    }

    static Stream<String> orders(DemoRegion region) {
        return region.records().orders().stream().flatMap(order -> order.lines());
    }

    static Stream<String> all(DemoRegion region) {
        return Stream.of(threats(region), disruptions(region), orders(region)).flatMap(lines -> lines);
    }

    /** SHA-256 of all lines, in hexadecimal digits. */
    static String digest(DemoRegion region) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            all(region).forEach(line -> digest.update(line.getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Prints the digest of the north-west, from a Java of its own. */
    public static void main(String[] arguments) {
        System.out.println(digest(Regions.NORTH_WEST));
    }
}
