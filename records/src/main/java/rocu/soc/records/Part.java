package rocu.soc.records;

import java.util.List;

/** A part of a record as one of its versions has it. */
public record Part<C extends Record>(PartHead head, RecordVersion version, C content) {

    /** JSON pointers into the part to what was erased of the version, none for nothing. */
    public List<String> erased() {
        return version.erased().stream()
                .map(pointer -> pointer.substring(pointer.indexOf('/', 1)))
                .toList();
    }
}
