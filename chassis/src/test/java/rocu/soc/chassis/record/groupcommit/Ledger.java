package rocu.soc.chassis.record.groupcommit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Work that books each command, and comes out as the command says. */
final class Ledger implements Work<Ledger.Entry, Integer> {

    /** What a command brings about. */
    enum Kind {
        SOUND,
        /** Refused by its own rules, beside others. */
        REFUSED,
        /** Meets what is there already. */
        TO_BE_ALONE,
        /** Fails every group that it is in, and itself when it is alone. */
        POISONED
    }

    /**
     * A command.
     *
     * @param claim what can be there once only; null for nothing
     */
    record Entry(int number, Kind kind, @Nullable String claim) {}

    private final Map<Integer, Integer> booked = new HashMap<>();
    private final List<Integer> groups = new ArrayList<>();
    private final AtomicInteger crossings = new AtomicInteger();
    private final Map<String, Integer> inGroups = new HashMap<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** From now on no group is committed until the gate is opened. */
    void shut() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    @Override
    public Collection<String> claims(Entry entry) {
        return entry.claim() == null ? List.of() : List.of(entry.claim());
    }

    @Override
    public List<Outcome<Integer>> together(List<Entry> entries) {
        enter(entries, 1);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            enter(entries, -1);
        }
        if (entries.stream().anyMatch(entry -> entry.kind() == Kind.POISONED)) {
            throw new IllegalStateException("A poisoned entry fails its group");
        }
        return entries.stream().map(this::outcome).toList();
    }

    @Override
    public Integer alone(Entry entry) {
        if (entry.kind() == Kind.POISONED || entry.kind() == Kind.REFUSED) {
            throw new IllegalStateException("Entry " + entry.number());
        }
        return book(entry);
    }

    /** How often each command was booked. */
    synchronized Map<Integer, Integer> booked() {
        return Map.copyOf(booked);
    }

    /** How large the groups were. */
    synchronized List<Integer> groups() {
        return List.copyOf(groups);
    }

    /** How often two commands with the same claim were in groups at the same time. */
    int crossings() {
        return crossings.get();
    }

    private synchronized void enter(List<Entry> entries, int step) {
        if (step > 0) {
            groups.add(entries.size());
        }
        for (Entry entry : entries) {
            if (entry.claim() != null && inGroups.merge(entry.claim(), step, Integer::sum) > 1) {
                crossings.incrementAndGet();
            }
        }
    }

    private Outcome<Integer> outcome(Entry entry) {
        return switch (entry.kind()) {
            case SOUND -> new Outcome.Done<>(book(entry));
            case REFUSED -> new Outcome.Refused<>(new IllegalStateException("Entry " + entry.number()));
            case TO_BE_ALONE -> new Outcome.Alone<>();
            case POISONED -> throw new IllegalStateException("Unreachable: the group has failed");
        };
    }

    private synchronized Integer book(Entry entry) {
        booked.merge(entry.number(), 1, Integer::sum);
        return entry.number();
    }
}
