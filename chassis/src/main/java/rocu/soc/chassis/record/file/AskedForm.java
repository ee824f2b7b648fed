package rocu.soc.chassis.record.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** Reads in which form the client of the request being answered wants a list. */
@ApplicationScoped
public class AskedForm {

    @Inject
    Request request;

    /** The form that {@code Accept} prefers; pages where it does not matter. */
    public ListForm get() {
        Variant preferred = request.selectVariant(ListForm.variants());
        return preferred == null ? ListForm.PAGES : ListForm.of(preferred);
    }
}
