package dateline.ingest.document;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML read as texts, lists and mappings, as in YAML's failsafe schema (YAML 1.2.2 §10.1): a title {@code 1984} or
 * {@code 1.10} is a text and not a number. Only an empty value, {@code ~} and {@code null} without quotation marks are
 * null.
 */
final class YamlText {
    private YamlText() {}

    /**
     * The fields of a mapping that have a value.
     *
     * @throws MarkedYamlEngineException when a mapping has a name twice, or a name that is not a text
     */
    static Map<String, Object> fields(MappingNode mapping) {
        Map<String, Object> fields = new LinkedHashMap<>();
        mapping(mapping).forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private static @Nullable Object value(Node node) {
        Deadline.check();
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                sequence.getValue().forEach(element -> list.add(value(element)));
                yield list;
            }
            case ScalarNode scalar -> isNull(scalar) ? null : scalar.getValue();
            default -> throw refused("a value of an unknown kind", node);
        };
    }

    private static Map<String, @Nullable Object> mapping(MappingNode mapping) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode name)) {
                throw refused("a name is one text", field.getKeyNode());
            }
            if (fields.containsKey(name.getValue())) {
                throw refused("found duplicate key " + name.getValue(), name);
            }
            fields.put(name.getValue(), value(field.getValueNode()));
        }
        return fields;
    }

    private static boolean isNull(ScalarNode scalar) {
        String text = scalar.getValue();
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    private static MarkedYamlEngineException refused(String problem, Node node) {
        return new ComposerException(problem, node.getStartMark());
    }
}
