package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rocu.soc.chassis.record.file.ListFiles;
import rocu.soc.chassis.web.list.KeyPage;

/** The records of a walk, a thousand at a time: as many as an entry of the audit log holds. The first keys are read at once. */
final class WalkedRecords implements ListFiles.Records {

    private static final int AT_A_TIME = 1_000;

    private final KeyPages.Walk walk;
    private final Function<List<KeyPage.Key>, List<ObjectNode>> show;
    private List<KeyPage.Key> stride;
    private int at;
    private boolean begun;

    WalkedRecords(KeyPages.Walk walk, Function<List<KeyPage.Key>, List<ObjectNode>> show) {
        this.walk = walk;
        this.show = show;
        this.stride = walk.next();
    }

    /** Of a list without records an empty part is given once, so that it is logged that nothing was found. */
    @Override
    public Optional<List<ObjectNode>> next() {
        if (begun && at == stride.size()) {
            stride = walk.next();
            at = 0;
            if (stride.isEmpty()) {
                return Optional.empty();
            }
        }
        begun = true;
        List<KeyPage.Key> part = stride.subList(at, Math.min(at + AT_A_TIME, stride.size()));
        at += part.size();
        return Optional.of(show.apply(part));
    }
}
