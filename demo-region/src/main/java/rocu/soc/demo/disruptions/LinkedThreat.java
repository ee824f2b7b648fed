package rocu.soc.demo.disruptions;

/** What a threat is called in the suite that holds it. */
public record LinkedThreat(String id, String reference) {

    /** Finds what a threat of the demo is called. */
    @FunctionalInterface
    public interface Finder {

        LinkedThreat named(String sourceReference);
    }
}
