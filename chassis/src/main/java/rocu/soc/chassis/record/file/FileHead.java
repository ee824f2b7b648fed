package rocu.soc.chassis.record.file;

import java.util.List;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.Instants;

/**
 * What a file is about.
 *
 * @param name of what it lists: {@code disruptions}
 * @param known the instant as known at which all of it was read; asked for again at that instant, the list is the same
 * @param provisional organisations whose history might still be completed by a load
 * @param asked the address that was asked for, with its filters
 */
public record FileHead(String name, AsKnownAt known, List<String> provisional, String asked) {

    public FileHead {
        provisional = List.copyOf(provisional);
    }

    /** As what it is kept; the colons of an instant are none in names of files. */
    String fileName(ListForm form) {
        return name + "-as-known-at-" + Instants.text(known.instant()).replace(':', '-') + "." + form.extension();
    }
}
