package rocu.soc.demo.targets;

/** The four strands of the strategy against serious and organised crime. */
public enum FourP {
    PURSUE,
    PREVENT,
    PROTECT,
    PREPARE
}
