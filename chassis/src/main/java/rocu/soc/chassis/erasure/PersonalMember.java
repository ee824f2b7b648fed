package rocu.soc.chassis.erasure;

import org.jspecify.annotations.Nullable;

/**
 * Something personal in the records of a kind: SQL names, which migrations wrote.
 *
 * @param pointer JSON pointer into the document of the record
 * @param head the table of the records
 * @param marked the table of versions {@code m} in which, or in the parts {@code p} of which, it stands
 * @param recordOf SQL: of which record a row {@code m} is
 * @param column where it stands; null if it stands in parts
 * @param partColumn the column of a part; null if all of the part is personal
 * @param ofMarked SQL: which parts {@code p} of a row {@code m} hold it; null without parts
 * @param day whether it is a day and no text
 */
public record PersonalMember(
        String pointer,
        String head,
        String marked,
        String recordOf,
        @Nullable String column,
        @Nullable String part,
        @Nullable String partColumn,
        @Nullable String ofMarked,
        boolean day) {}
