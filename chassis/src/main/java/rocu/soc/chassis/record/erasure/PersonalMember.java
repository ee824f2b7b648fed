package rocu.soc.chassis.record.erasure;

import org.jspecify.annotations.Nullable;

/**
 * Something personal in the records of a kind: SQL names, which migrations wrote.
 *
 * @param pointer JSON pointer into the document of the record
 * @param head the table of the records
 * @param marked the table of versions {@code m} in which, or in the parts {@code p} of which, it stands
 * @param recordOf SQL: of which record a row {@code m} is
 * @param text SQL: what stands in a row {@code m}; null if it stands in parts
 * @param partColumn the column of a part; null if all of the part is personal
 * @param ofMarked SQL: which parts {@code p} of a row {@code m} hold it; null without parts
 * @param form whether it is a text, a day, or what persons are known by elsewhere
 */
public record PersonalMember(
        String pointer,
        String head,
        String marked,
        String recordOf,
        @Nullable String text,
        @Nullable String part,
        @Nullable String partColumn,
        @Nullable String ofMarked,
        Form form) {

    /** What a member is, and so how it is compared. */
    public enum Form {
        TEXT,
        DAY,
        IDENTIFIERS
    }
}
