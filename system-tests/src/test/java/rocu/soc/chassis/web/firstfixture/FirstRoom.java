package rocu.soc.chassis.web.firstfixture;

import rocu.soc.chassis.web.secondfixture.SecondRoom;

/** Breaks a rule of the rooms, with the other one: each knows the other. */
public final class FirstRoom {

    private final SecondRoom other;

    public FirstRoom(SecondRoom other) {
        this.other = other;
    }

    public SecondRoom other() {
        return other;
    }
}
