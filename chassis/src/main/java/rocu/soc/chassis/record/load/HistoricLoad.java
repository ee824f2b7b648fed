package rocu.soc.chassis.record.load;

/**
 * What a historic load did.
 *
 * @param lines versions sent
 * @param loaded versions that are new
 * @param repeated versions that were there already, and changed nothing
 */
public record HistoricLoad(int lines, int loaded, int repeated) {}
