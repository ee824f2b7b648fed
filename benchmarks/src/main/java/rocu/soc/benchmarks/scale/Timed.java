package rocu.soc.benchmarks.scale;

import java.util.List;

/**
 * How long one home took to answer a question.
 *
 * @param milliseconds of each time that it was asked, the shortest first
 * @param held what the answer held
 */
record Timed(Question question, List<Double> milliseconds, String held) {

    Timed {
        milliseconds = milliseconds.stream().sorted().toList();
    }

    double least() {
        return milliseconds.getFirst();
    }

    double most() {
        return milliseconds.getLast();
    }

    double median() {
        int middle = milliseconds.size() / 2;
        return milliseconds.size() % 2 == 1
                ? milliseconds.get(middle)
                : (milliseconds.get(middle - 1) + milliseconds.get(middle)) / 2;
    }
}
