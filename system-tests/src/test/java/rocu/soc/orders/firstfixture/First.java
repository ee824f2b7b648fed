package rocu.soc.orders.firstfixture;

import rocu.soc.orders.secondfixture.Second;

/** Half of a cycle between two features. */
public class First {

    public Second other() {
        return new Second();
    }
}
