package rocu.soc.chassis.record.erasure;

import org.jspecify.annotations.Nullable;

/**
 * Something personal in the records of a kind: SQL names, which migrations wrote.
 *
 * @param pointer JSON pointer into the document of the record
 * @param head the table of the records
 * @param marked the table of versions {@code m} in which it stands
 * @param parts the table of the parts whose versions these are; null if they are the versions of the records themselves
 * @param value SQL: what stands in a row {@code m}: a text, or of identifiers an array
 * @param form whether it is a text, a day, or what persons are known by elsewhere
 */
public record PersonalMember(
        String pointer,
        String head,
        String marked,
        @Nullable String parts,
        String value,
        Form form) {

    /** What a member is, and so how it is compared. */
    public enum Form {
        TEXT,
        DAY,
        IDENTIFIERS
    }
}
