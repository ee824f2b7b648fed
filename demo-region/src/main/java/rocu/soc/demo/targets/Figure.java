package rocu.soc.demo.targets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number and its basis. */
public record Figure(int value, Basis basis) {

    public Figure {
        if (value < 0) {
            throw new IllegalArgumentException("A figure counts: " + value);
        }
    }

    /** The number of that name; 0 where none is stated. */
    public static <K> int of(Map<K, Figure> figures, K name) {
        @Nullable Figure figure = figures.get(name);
        return figure == null ? 0 : figure.value();
    }
}
