package rocu.soc.records;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import rocu.soc.chassis.operations.WarmUp;
import rocu.soc.chassis.web.list.KeyPage;

/** Looks for a record of each kind that is not there, in every way in which records are read, and holds it. */
@Singleton
class RecordsWarmUp implements WarmUp {

    private final List<RecordDeclaration<?>> kinds;
    private final RecordStore store;

    RecordsWarmUp(@All List<RecordDeclaration<?>> kinds, RecordStore store) {
        this.kinds = kinds;
        this.store = store;
    }

    @Override
    public void run() {
        kinds.forEach(kind -> QuarkusTransaction.requiringNew().run(() -> lookFor(kind, UUID.randomUUID())));
    }

    private void lookFor(RecordDeclaration<?> kind, UUID none) {
        store.find(kind, none);
        store.hold(kind, none);
        store.all(kind, List.of(new KeyPage.Key(none, 1)));
    }
}
