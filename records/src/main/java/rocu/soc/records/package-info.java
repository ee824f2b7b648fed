/**
 * Kinds of records: what a service declares of one, and everything that follows from it: storing every version in both times,
 * reading it as the policy lets it show, loading history, erasing, publishing.
 */
@NullMarked
package rocu.soc.records;

import org.jspecify.annotations.NullMarked;
