package org.qingmiao.register.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.pack.SourceLocation;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Refuses keys that readers of older YAML take for yes and no: {@code on: draft} would become {@code true: draft}. */
final class BareWords {
    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "true", "false", "y", "n");

    private final Path pack;
    private final RegisterReading reading;

    BareWords(Path pack, RegisterReading reading) {
        this.pack = pack;
        this.reading = reading;
    }

    /** Looks at one file; one that cannot be read was reported when it was opened. */
    void look(String file) {
        try {
            String content = Files.readString(pack.resolve(file), StandardCharsets.UTF_8);
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            new Compose(settings).composeString(content).ifPresent(node -> walk(file, node));
        } catch (IOException | YamlEngineException e) {
            return;
        }
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
            SourceLocation place = key.getStartMark()
                    .map(m -> new SourceLocation(file, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(new SourceLocation(file, 1, 1));
            reading.issue(place, RegisterProblem.BARE_WORD_AS_KEY, word, "another word, or \"" + word + "\"");
        }
    }
}
