import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Prints articles of 550 bytes a paragraph as newline-delimited JSON: {@code java Articles.java COUNT [SEED [PARAGRAPHS]]}. */
class Articles {
    private static final String[] WORDS = vocabulary(20_000);
    private static final String[] SECTIONS = {
        "world", "politics", "business", "technology", "science", "culture", "sport"
    };

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        int seed = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int paragraphs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Random random = new Random(seed);
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            for (int i = 0; i < count; i++) {
                out.write(article(random, seed, i, paragraphs).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String article(Random random, int seed, int i, int paragraphs) {
        StringBuilder content = new StringBuilder();
        for (int p = 0; p < paragraphs; p++) {
            content.append("<p>").append(words(random, 80)).append(".</p>");
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
            // As in real languages, few words make up most of a text.
            double skewed = Math.pow(random.nextDouble(), 3);
            words.append(i == 0 ? "" : " ").append(WORDS[(int) (skewed * WORDS.length)]);
        }
        return words.toString();
    }

    private static String[] vocabulary(int size) {
        String[] syllables = "ba be co da den er fi gra ho in ja ko la mi no or pe qui ra son ti un va wer xe yo zu st al el".split(" ");
        Random random = new Random(7);
        String[] words = new String[size];
        for (int i = 0; i < size; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = i < 100 ? 1 : 2 + random.nextInt(2); n >= 0; n--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words[i] = word.toString();
        }
        return words;
    }
}
