package org.qingmiao.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Opens the files of a pack as trees of nodes that know their line and column. */
public final class YamlFiles {
    private final Path pack;
    private final Diagnostics diagnostics;
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Node> looked = new HashMap<>();

    public YamlFiles(Path pack, Diagnostics diagnostics) {
        this.pack = pack;
        this.diagnostics = diagnostics;
    }

    /** The one thing that a file describes. */
    public Optional<YamlNode> one(String file, String kind) {
        return node(file).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(YamlNode.of(kind, mapping, file, diagnostics));
            }
            diagnostics.issue(place(file, node), PackProblem.WRONG_TYPE, "a list or a value", "keys and values");
            return Optional.empty();
        });
    }

    /** The things that a file lists. */
    public List<YamlNode> list(String file, String kind) {
        List<YamlNode> things = new ArrayList<>();
        node(file).ifPresent(node -> {
            if (node instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    if (item instanceof MappingNode mapping) {
                        things.add(YamlNode.of(kind, mapping, file, diagnostics));
                    } else {
                        diagnostics.issue(place(file, item), PackProblem.WRONG_TYPE, "a value", "keys and values");
                    }
                }
            } else {
                diagnostics.issue(place(file, node), PackProblem.WRONG_TYPE, "keys and values", "a list");
            }
        });
        return things;
    }

    /** All YAML files of a folder and those below it, in order of their names. */
    public List<String> files(String folder) {
        Path start = pack.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> pack.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            diagnostics.issue(
                    new SourceLocation(folder, 1, 1),
                    PackProblem.UNREADABLE,
                    String.valueOf(e.getMessage()),
                    "a folder of files");
            return List.of();
        }
    }

    public boolean exists(String file) {
        return Files.isRegularFile(pack.resolve(file));
    }

    /** Notes that a file belongs to the pack; whoever opens one by himself says so. */
    public void open(String file) {
        opened.add(file);
    }

    public boolean isOpened(String file) {
        return opened.contains(file);
    }

    /**
     * The tree of a file, for those who look at how it is written; it is kept until the file is read. Nothing of one that
     * cannot be read: whoever reads it says so.
     */
    public Optional<Node> look(String file) {
        try {
            Optional<Node> node = composed(file);
            node.ifPresent(n -> looked.put(file, n));
            return node;
        } catch (IOException | YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** The lines of a file that is no YAML, in UTF-8. */
    public Optional<List<String>> lines(String file) {
        open(file);
        try {
            return Optional.of(Files.readAllLines(pack.resolve(file), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            unreadable(file, 1, 1, "bytes that are not UTF-8", "a text file in UTF-8");
        } catch (IOException e) {
            unreadable(file, 1, 1, "no such file", "the file " + file);
        }
        return Optional.empty();
    }

    private Optional<Node> composed(String file) throws IOException {
        String content = Files.readString(pack.resolve(file), StandardCharsets.UTF_8);
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        return new Compose(settings).composeString(content);
    }

    private Optional<Node> node(String file) {
        open(file);
        Node known = looked.remove(file);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<Node> node = composed(file);
            if (node.isEmpty()) {
                unreadable(file, 1, 1, "nothing", "something to read");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            return unreadable(file, line, column, String.valueOf(e.getProblem()), "YAML 1.2");
        } catch (YamlEngineException e) {
            return unreadable(file, 1, 1, String.valueOf(e.getMessage()), "YAML 1.2");
        } catch (CharacterCodingException e) {
            return unreadable(file, 1, 1, "bytes that are not UTF-8", "a text file in UTF-8");
        } catch (IOException e) {
            return unreadable(file, 1, 1, "no such file", "the file " + file);
        }
    }

    private Optional<Node> unreadable(String file, int line, int column, String what, String expected) {
        diagnostics.issue(new SourceLocation(file, line, column), PackProblem.UNREADABLE, what, expected);
        return Optional.empty();
    }

    /** Where a node of a file begins. */
    public static SourceLocation place(String file, Node node) {
        return node.getStartMark()
                .map(m -> new SourceLocation(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new SourceLocation(file, 1, 1));
    }
}
