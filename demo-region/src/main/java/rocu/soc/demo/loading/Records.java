package rocu.soc.demo.loading;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The records of one kind that are to be there. */
record Records(Kind kind, List<Entry> entries) {

    /**
     * A record.
     *
     * @param lines its versions, made when they are asked for
     */
    record Entry(String owner, Supplier<Stream<String>> lines) {}

    long of(String owner) {
        return entries.stream().filter(entry -> entry.owner().equals(owner)).count();
    }

    Stream<String> linesOf(Set<String> owners) {
        return entries.stream()
                .filter(entry -> owners.contains(entry.owner()))
                .flatMap(entry -> entry.lines().get());
    }
}
