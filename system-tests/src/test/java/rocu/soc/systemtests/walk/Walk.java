package rocu.soc.systemtests.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import rocu.soc.systemtests.walk.Door.Answer;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;

/** Goes from cell to cell, remembers every cell that is not as docs/policy.md says, and looks for planted words in all answers. */
final class Walk {

    private final Door door;
    private final Oracle oracle;
    private final List<Planted> records;
    private final Expectations expectations;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Runnable> cells = new ArrayList<>();
    private final Map<String, Planted> words = new HashMap<>();
    private final Map<Persona, Set<String>> hidden = new ConcurrentHashMap<>();

    Walk(Door door, Oracle oracle, List<Planted> records) {
        this.door = door;
        this.oracle = oracle;
        this.records = records;
        this.expectations = new Expectations(door, oracle, records);
        records.forEach(record -> {
            record.words().keySet().forEach(word -> words.put(word, record));
            words.put(record.reference(), record);
            words.put(record.id(), record);
        });
    }

    Oracle oracle() {
        return oracle;
    }

    Expectations expect() {
        return expectations;
    }

    List<Planted> records() {
        return records;
    }

    List<Planted> all(Kind kind) {
        return records.stream().filter(record -> record.kind() == kind).toList();
    }

    int cells() {
        return cells.size();
    }

    /** A cell about no record in particular. */
    void cell(String operation, Persona persona, Ask ask, Expectation expected) {
        cell(operation, persona, ask, expected, Set.of());
    }

    /** The same, where those of the planted words may be met that name what the answer follows from. */
    void cell(String operation, Persona persona, Ask ask, Expectation expected, Set<String> named) {
        cell(operation, persona, "", ask, expected, named);
    }

    /** A cell of the matrix: that operation on that record, asked by that persona. */
    void cell(String operation, Persona persona, Planted record, Ask ask, Expectation expected) {
        cell(operation, persona, persona.to(record) + " of " + record, ask, expected, Set.of());
    }

    private void cell(
            String operation, Persona persona, String relation, Ask ask, Expectation expected, Set<String> named) {
        String cell = "%s | %s | %s | %s %s".formatted(operation, persona, relation, ask.method(), ask.path());
        cells.add(() -> {
            Answer answer = door.ask(persona, ask);
            expected.fault(answer).ifPresent(fault -> faults.add(cell + " | " + fault));
            for (String word : hidden(persona)) {
                boolean said = ask.path().contains(word) || ask.body().contains(word) || named.contains(word);
                if (!said && answer.whole().contains(word)) {
                    Planted record = Objects.requireNonNull(words.get(word));
                    faults.add("%s | expected nothing of %s, got its %s".formatted(cell, record, member(word, record)));
                }
            }
        });
    }

    /** Walks every cell; returns those that are wrong. */
    List<String> faults() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            cells.forEach(cell -> running.add(threads.submit(cell)));
            for (Future<?> cell : running) {
                try {
                    cell.get();
                } catch (ExecutionException failure) {
                    faults.add(String.valueOf(failure.getCause()));
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return faults.stream().sorted().toList();
    }

    /** The planted words that this persona must meet nowhere. */
    private Set<String> hidden(Persona persona) {
        return hidden.computeIfAbsent(
                persona,
                one -> words.entrySet().stream()
                        .filter(word -> !oracle.shows(one, word.getValue(), member(word.getKey(), word.getValue())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static String member(String word, Planted record) {
        return record.words().getOrDefault(word, word.equals(record.id()) ? "id" : "reference");
    }
}
