package rocu.soc.chassis.load;

/** One version of a record as an earlier system kept it. */
public interface HistoricVersion {

    HistoricEntry entry();
}
