package rocu.soc.gateway.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rocu.soc.gateway.admission.Client;

/** Who waits, by client: each client that waits has its turn before one has its second. */
final class FairQueue<T> {

    private final Map<Client, Deque<T>> waiting = new LinkedHashMap<>();
    private int size;

    int size() {
        return size;
    }

    int sizeOf(Client client) {
        Deque<T> own = waiting.get(client);
        return own == null ? 0 : own.size();
    }

    void add(Client client, T one) {
        waiting.computeIfAbsent(client, first -> new ArrayDeque<>()).add(one);
        size++;
    }

    void remove(Client client, T one) {
        Deque<T> own = waiting.get(client);
        if (own != null && own.remove(one)) {
            size--;
            if (own.isEmpty()) {
                waiting.remove(client);
            }
        }
    }

    /** Takes the next out, of a client that may have a turn; null if none such waits. */
    @Nullable
    T poll(Predicate<Client> mayHaveTurn) {
        for (Iterator<Map.Entry<Client, Deque<T>>> all = waiting.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Client, Deque<T>> each = all.next();
            Client client = each.getKey();
            Deque<T> own = each.getValue();
            if (mayHaveTurn.test(client)) {
                all.remove();
                T next = own.remove();
                size--;
                if (!own.isEmpty()) {
                    waiting.put(client, own);
                }
                return next;
            }
        }
        return null;
    }
}
