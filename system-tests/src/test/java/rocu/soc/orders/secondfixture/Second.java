package rocu.soc.orders.secondfixture;

import rocu.soc.orders.firstfixture.First;

/** Half of a cycle between two features. */
public class Second {

    public First other() {
        return new First();
    }
}
