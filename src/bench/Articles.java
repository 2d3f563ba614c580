import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Prints articles of about 3 KB as newline-delimited JSON: {@code java Articles.java COUNT [SEED]}. */
class Articles {
    private static final String[] WORDS =
            ("the parliament voted on monday to approve a new budget after long debate between ministers and opposition"
                            + " leaders who said that measures would hurt families while officials argued growth depends on reform")
                    .split(" ");
    private static final String[] SECTIONS = {
        "world", "politics", "business", "technology", "science", "culture", "sport"
    };

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        int seed = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        Random random = new Random(seed);
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            for (int i = 0; i < count; i++) {
                out.write(article(random, seed, i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String article(Random random, int seed, int i) {
        StringBuilder content = new StringBuilder();
        for (int p = 0; p < 5; p++) {
            content.append("<p>").append(words(random, 95)).append(".</p>");
        }
        return """
                {"externalId": "bench-%d-%d", "title": "%s %d", "section": "%s", "agency": "%s", "language": "en", \
                "authors": [{"name": "Jane Doe"}, {"name": "Author %d"}], "tags": ["budget", "tag %d"], \
                "dateline": {"text": "LISBON, Portugal"}, "published": "2025-%02d-%02dT%02d:%02d:%02dZ", "content": "%s"}
                """
                .formatted(
                        seed, i, words(random, 9), i, SECTIONS[i % 7], i % 2 == 0 ? "ap" : "reuters", i % 50, i % 100,
                        1 + i / 2800 % 12, 1 + i / 100 % 28, i % 24, i / 24 % 60, i % 60, content);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
