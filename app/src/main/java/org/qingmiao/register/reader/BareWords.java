package org.qingmiao.register.reader;

import java.util.Locale;
import java.util.Set;
import org.qingmiao.pack.YamlFiles;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Refuses keys that readers of older YAML take for yes and no: {@code on: draft} would become {@code true: draft}. */
final class BareWords {
    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "true", "false", "y", "n");

    private final YamlFiles files;
    private final RegisterReading reading;

    BareWords(YamlFiles files, RegisterReading reading) {
        this.files = files;
        this.reading = reading;
    }

    /** Looks at one file; one that cannot be read is reported when it is opened. */
    void look(String file) {
        files.look(file).ifPresent(node -> walk(file, node));
    }

    private void walk(String file, Node node) {
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    key(file, tuple.getKeyNode());
                    walk(file, tuple.getValueNode());
                }
            }
            case SequenceNode sequence -> sequence.getValue().forEach(item -> walk(file, item));
            default -> {}
        }
    }

    private void key(String file, Node key) {
        boolean bare = key instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && WORDS.contains(scalar.getValue().toLowerCase(Locale.ROOT));
        if (bare) {
            String word = ((ScalarNode) key).getValue();
            reading.issue(
                    YamlFiles.place(file, key),
                    RegisterProblem.BARE_WORD_AS_KEY,
                    word,
                    "another word, or \"" + word + "\"");
        }
    }
}
