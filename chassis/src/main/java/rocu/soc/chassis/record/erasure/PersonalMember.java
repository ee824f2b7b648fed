package rocu.soc.chassis.record.erasure;

/**
 * Something personal in the records of a kind: SQL names, which migrations wrote.
 *
 * @param pointer JSON pointer into the document of the record
 * @param head the table of the records
 * @param marked the table of versions {@code m} in which it stands
 * @param recordOf SQL: of which record a row {@code m} is
 * @param value SQL: what stands in a row {@code m}: a text, or of identifiers an array
 * @param form whether it is a text, a day, or what persons are known by elsewhere
 */
public record PersonalMember(String pointer, String head, String marked, String recordOf, String value, Form form) {

    /** What a member is, and so how it is compared. */
    public enum Form {
        TEXT,
        DAY,
        IDENTIFIERS
    }
}
