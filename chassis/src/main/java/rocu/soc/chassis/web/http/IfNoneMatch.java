package rocu.soc.chassis.web.http;

/** What the caller holds already (RFC 9110, 13.1.2): a read is 304 when it has not changed, a creation 412 when it exists. */
public final class IfNoneMatch {

    private final EntityTags tags;

    IfNoneMatch(EntityTags tags) {
        this.tags = tags;
    }

    /** Whether the caller holds this representation; weak comparison. */
    public boolean holds(Etag etag) {
        return holds(etag.opaque());
    }

    /** Whether the caller holds the representation with that tag, given without quotes; weak comparison. */
    public boolean holds(String opaque) {
        return tags.any() || tags.tags().stream().anyMatch(tag -> tag.opaque().equals(opaque));
    }

    /** Whether it says {@code *}. */
    public boolean any() {
        return tags.any();
    }
}
