package rocu.soc.chassis.record.load;

/** One version of a record as an earlier system kept it. */
public interface HistoricVersion {

    HistoricEntry entry();
}
