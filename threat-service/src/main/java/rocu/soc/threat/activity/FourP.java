package rocu.soc.threat.activity;

/** The four strands of the serious and organised crime strategy. */
enum FourP {
    PURSUE,
    PREVENT,
    PROTECT,
    PREPARE
}
