package rocu.soc.gateway.routing;

/**
 * The part of what all clients share that one of them may have at a time.
 *
 * @param part more than 0, at most 1
 */
record Share(double part) {

    Share {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("One client cannot have " + part
                    + " of what all share: soc.upstream.share is over 0 and at most 1.");
        }
    }

    /** At least one of whatever there is. */
    long of(long whole) {
        return Math.max(1, (long) (whole * part));
    }
}
