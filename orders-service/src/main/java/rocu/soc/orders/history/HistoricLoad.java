package rocu.soc.orders.history;

/**
 * What a historic load did.
 *
 * @param lines versions sent
 * @param loaded versions that are new
 * @param repeated versions that were there already, and changed nothing
 */
record HistoricLoad(int lines, int loaded, int repeated) {}
