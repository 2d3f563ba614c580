package dateline.ingest.document;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML as texts, lists and mappings of them. A title {@code 1984} or {@code 1.10} is what stands there and no number,
 * which is YAML's failsafe schema (YAML 1.2.2 §10.1); only an empty value, {@code ~} and {@code null} without
 * quotation marks are nothing.
 */
final class YamlText {
    private YamlText() {}

    /**
     * A node's value.
     *
     * @throws MarkedYamlEngineException when a mapping has a name twice, or one that is no text
     */
    static @Nullable Object of(Node node) {
        Deadline.check();
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                sequence.getValue().forEach(element -> list.add(of(element)));
                yield list;
            }
            case ScalarNode scalar -> isNothing(scalar) ? null : scalar.getValue();
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
            fields.put(name.getValue(), of(field.getValueNode()));
        }
        return fields;
    }

    private static boolean isNothing(ScalarNode scalar) {
        String text = scalar.getValue();
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    private static MarkedYamlEngineException refused(String problem, Node node) {
        Optional<Mark> mark = node.getStartMark();
        return new Refusal(problem, mark);
    }

    /** YAML that can be read, and is no fields. */
    private static final class Refusal extends MarkedYamlEngineException {
        private static final long serialVersionUID = 1;

        Refusal(String problem, Optional<Mark> mark) {
            super(null, Optional.empty(), problem, mark);
        }
    }
}
