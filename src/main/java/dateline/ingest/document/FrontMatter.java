package dateline.ingest.document;

import dateline.ingest.text.Deadline;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The YAML 1.2 block between two lines {@code ---} at the head of a document.
 *
 * @param fields its values by name
 * @param lines the line of each name in the document, from 1
 * @param body the rest of the document
 * @param bodyLine the line on which the rest begins
 */
public record FrontMatter(Map<String, Object> fields, Map<String, Integer> lines, String body, int bodyLine) {
    private static final String RULE = "---";
    private static final int MOST_LEVELS = 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(100_000)
            .build();

    /**
     * Divides a document into front matter and body; one that does not begin with {@code ---} has no front matter.
     *
     * @throws ProblemException when the block has no end or is not a YAML mapping; names the line
     */
    public static FrontMatter of(String document) {
        List<String> lines = document.lines().toList();
        int start = (int) lines.stream().takeWhile(String::isBlank).count();
        if (start >= lines.size() || !lines.get(start).stripTrailing().equals(RULE)) {
            return new FrontMatter(Map.of(), Map.of(), document, 1);
        }
        int end = end(lines, start);
        if (end < 0) {
            if (start + 1 < lines.size() && isField(lines.get(start + 1))) {
                throw refused(start + 1, "the front matter has no end: add a line --- after it");
            }
            return new FrontMatter(Map.of(), Map.of(), document, 1);
        }
        String yaml = String.join("\n", lines.subList(start + 1, end));
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        return parsed(yaml, start + 2, body, end + 2);
    }

    /** Where a field is: its line, or its pointer when the front matter has no such field. */
    public String place(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        String name = path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
        Integer line = lines.get(name);
        return line == null ? pointer : "line " + line;
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon)
                        .chars()
                        .allMatch(c -> c == '-' || c == '_' || (c < 0x7F && Character.isLetterOrDigit(c)));
    }

    private static int end(List<String> lines, int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(RULE) || line.equals("...")) {
                return i;
            }
        }
        return -1;
    }

    private static FrontMatter parsed(String yaml, int firstLine, String body, int bodyLine) {
        try {
            demandPlain(yaml, firstLine);
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                return new FrontMatter(Map.of(), Map.of(), body, bodyLine);
            }
            if (!(root.get() instanceof MappingNode mapping)) {
                throw refused(firstLine, "the front matter is not a list of fields: write name: value, one on a line");
            }
            Map<String, Integer> places = new HashMap<>();
            mapping.getValue().forEach(field -> {
                if (field.getKeyNode() instanceof ScalarNode key) {
                    places.put(
                            key.getValue(),
                            firstLine + key.getStartMark().map(Mark::getLine).orElse(0));
                }
            });
            return new FrontMatter(YamlText.fields(mapping), places, body, bodyLine);
        } catch (MarkedYamlEngineException e) {
            int line = firstLine + e.getProblemMark().map(Mark::getLine).orElse(0);
            throw refused(line, "the front matter is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw refused(firstLine, "the front matter is not YAML: " + e.getMessage());
        }
    }

    /**
     * Refuses short texts that need much memory or stack: aliases, which repeat the text of another value, and deep
     * nesting, for which the composer calls itself once for each level.
     */
    private static void demandPlain(String yaml, int firstLine) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            Deadline.check();
            int line = firstLine + event.getStartMark().map(Mark::getLine).orElse(0);
            switch (event.getEventId()) {
                case Alias -> throw refused(line, "the front matter has an alias (*): write the value itself");
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > MOST_LEVELS) {
                throw refused(line, "the front matter is nested too deep: write name: value, one on a line");
            }
        }
    }

    private static ProblemException refused(int line, String detail) {
        return new ProblemException(
                ProblemKind.UNPROCESSABLE,
                "Line " + line + ": " + detail + ".",
                List.of(new Fault("line " + line, detail)));
    }
}
