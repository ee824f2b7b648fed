package rocu.soc.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.json.MergePatch;

/**
 * Reads merge patches (RFC 7396) of the records of a kind. What its document shows and no patch may change is read-only; what it
 * does not have at all does not exist.
 *
 * @param <A> what may be said anew of a record
 */
public final class PatchReader<A extends Record> {

    private static final String ETAG = "etag";

    private final Declared<A> amendment;
    private final List<String> readOnly;

    /** For documents of that type. */
    public PatchReader(Class<A> amendment, Class<? extends Record> document) {
        this.amendment = Declared.of(amendment);
        this.readOnly = Stream.concat(Declared.names(document), Stream.of(ETAG))
                .filter(member -> !this.amendment.names().contains(member))
                .toList();
    }

    /** A reader of what would be said after the patch; neither argument is changed. */
    public BodyReader patched(ObjectNode present, ObjectNode patch) {
        return BodyReader.of(MergePatch.apply(present, patch));
    }

    /**
     * Reads it; faults are added to those of the reader. A null takes a member out, so that what may not be changed, or does not
     * exist, would pass unseen.
     */
    public A read(BodyReader patched, ObjectNode patch) {
        readOnly.forEach(patched::readOnly);
        A read = amendment.read(patched);
        patch.properties().stream().filter(member -> member.getValue().isNull()).forEach(member -> {
            if (readOnly.contains(member.getKey())) {
                patched.broken(member.getKey(), "read-only", "This member cannot be changed.");
            } else {
                patched.requireKnown(List.of(member.getKey()));
            }
        });
        return read;
    }
}
