package rocu.soc.gateway.operations;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.operations.reconcile.HeldRecord;

/** Goes through one side of a comparison, record by record. */
final class SideReader {

    private final Side side;
    private HeldRecord[] page = {};
    private int place;
    private @Nullable CompletionStage<HeldRecord[]> next;

    SideReader(Side side) {
        this.side = side;
        this.next = side.page(null);
    }

    /** The record at which it stands; null at the end. */
    @Nullable
    HeldRecord peek() {
        if (place == page.length && next != null) {
            page = next.toCompletableFuture().join();
            place = 0;
            next = page.length == 0 ? null : side.page(page[page.length - 1].id());
        }
        return place == page.length ? null : page[place];
    }

    void advance() {
        place++;
    }
}
