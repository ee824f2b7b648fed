package rocu.soc.chassis.web.secondfixture;

import rocu.soc.chassis.web.firstfixture.FirstRoom;

/** Breaks a rule of the rooms, with the other one: each knows the other. */
public final class SecondRoom {

    private final FirstRoom other;

    public SecondRoom(FirstRoom other) {
        this.other = other;
    }

    public FirstRoom other() {
        return other;
    }
}
