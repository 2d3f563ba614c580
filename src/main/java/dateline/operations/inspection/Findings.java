package dateline.operations.inspection;

import java.util.ArrayList;
import java.util.List;

/** What an inspection has found. Of many findings only the first are kept. */
final class Findings {
    private static final int LIMIT = 1_000;

    private final List<String> sentences = new ArrayList<>();
    private long more;

    void add(String sentence) {
        if (sentences.contains(sentence)) {
            return;
        }
        if (sentences.size() < LIMIT) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("There are " + more + " more findings.");
        }
        return List.copyOf(all);
    }
}
