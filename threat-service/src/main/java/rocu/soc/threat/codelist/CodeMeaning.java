package rocu.soc.threat.codelist;

/**
 * What a code means in one period.
 *
 * @param position its place in the order in which people expect the list
 */
record CodeMeaning(int position, String label, String meaning) {}
