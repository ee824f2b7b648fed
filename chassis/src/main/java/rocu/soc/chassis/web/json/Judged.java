package rocu.soc.chassis.web.json;

/** A part of a body that has rules of its own, beyond what its components declare one by one. */
public interface Judged {

    /** Adds what is wrong with it to the faults of its reader. It may hold stand-ins for members that have a fault already. */
    void judge(BodyReader reader);
}
