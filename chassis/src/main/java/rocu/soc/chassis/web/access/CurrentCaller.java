package rocu.soc.chassis.web.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;

/** The caller of the request being answered; set before any resource runs. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    /** The caller; there is always one once a resource method runs. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("No caller: the access filter has not run");
        }
        return caller;
    }

    /** The caller; empty if the request gave no sound token. */
    public Optional<Caller> known() {
        return Optional.ofNullable(caller);
    }

    void set(Caller verified) {
        this.caller = verified;
    }
}
