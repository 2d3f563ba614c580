package dateline.operations.setting;

import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file of the operator, read with the line of every setting. */
final class OperatorFile {
    private static final int DEEPEST = 20;

    private final Path file;
    private final List<WrittenSetting> settings = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private OperatorFile(Path file) {
        this.file = file;
    }

    /**
     * What a file says.
     *
     * @param settings in the order of the file
     * @param faults why the file, or a part of it, cannot be read
     */
    record Content(List<WrittenSetting> settings, List<String> faults) {}

    static Content read(Path file) {
        OperatorFile reading = new OperatorFile(file);
        try (Reader text = Files.newBufferedReader(file)) {
            LoadSettings marks = LoadSettings.builder().setUseMarks(true).build();
            for (Node document : new Compose(marks).composeAllFromReader(text)) {
                reading.add("", "", document, 0);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            reading.faults.add(
                    file + ", line " + line + ": this is not YAML: " + e.getProblem() + ". Look at the indentation.");
        } catch (YamlEngineException | IOException e) {
            reading.faults.add(file + " can't be read: " + e.getMessage());
        }
        return new Content(reading.settings, reading.faults);
    }

    /** @param written the name as it is written, before its capital letters became hyphens */
    private void add(String name, String written, Node node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            addAll(name, written, mapping, depth);
        } else if (node instanceof SequenceNode list) {
            List<String> values = list.getValue().stream()
                    .filter(ScalarNode.class::isInstance)
                    .map(item -> ((ScalarNode) item).getValue())
                    .toList();
            settings.add(new WrittenSetting(name, values, place(node)));
            list.getValue().stream()
                    .filter(item -> !(item instanceof ScalarNode))
                    .forEach(row -> add(name + "[]", written + "[]", row, depth + 1));
        } else if (node instanceof ScalarNode value && isWritten(value)) {
            settings.add(new WrittenSetting(name, List.of(value.getValue()), place(node)));
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode value
                ? !isWritten(value)
                : node instanceof MappingNode mapping && mapping.getValue().isEmpty();
    }

    /** Without a value the setting has its default. */
    private static boolean isWritten(ScalarNode value) {
        return !value.getValue().isEmpty() && !value.getTag().equals(Tag.NULL);
    }

    private void addAll(String group, String written, MappingNode mapping, int depth) {
        Map<String, String> places = new HashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            String name = (group.isEmpty() ? "" : group + ".") + hyphenated(key.getValue());
            String own = (written.isEmpty() ? "" : written + ".") + key.getValue();
            ProfileName.check(written, own, place(key), faults);
            if (ProfileName.isProfile(name) && isEmpty(pair.getValueNode())) {
                faults.add(place(key) + ": " + name
                        + " has no parts: write under it what differs from the neutral feed, such"
                        + " as content: summary, or leave it out.");
            }
            String earlier = places.put(name, place(key));
            if (earlier != null) {
                faults.add(
                        place(key) + ": " + name + " is here a second time, and only this one would count (the first: "
                                + earlier + "): write both as one.");
            }
            add(name, own, pair.getValueNode(), depth + 1);
        }
    }

    /** Micronaut takes {@code publicUrl} for {@code public-url}. */
    private static String hyphenated(String key) {
        return key.chars().anyMatch(Character::isUpperCase) ? NameUtils.hyphenate(key) : key;
    }

    private String place(Node node) {
        return file + ", line "
                + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
