package rocu.soc.demo.loading;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Lines in bodies that a historic load takes; no more than one is held at a time. */
final class Chunks implements Iterator<Chunks.Chunk> {

    private static final int MOST_LINES = 500;

    private final Iterator<String> lines;

    /** A body, with the number of its lines. */
    record Chunk(String body, int lines) {}

    Chunks(Stream<String> lines) {
        this.lines = lines.iterator();
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Chunk next() {
        if (!lines.hasNext()) {
            throw new NoSuchElementException();
        }
        StringBuilder body = new StringBuilder();
        int count = 0;
        while (lines.hasNext() && count < MOST_LINES) {
            body.append(lines.next()).append('\n');
            count++;
        }
        return new Chunk(body.toString(), count);
    }
}
