package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Ground;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.Section;

/** Reads one register from the files of its folder. */
final class FolderReader {
    private static final List<String> BESIDE = List.of("lifecycle.yaml", "access.yaml");

    private final YamlFiles files;
    private final RegisterReading reading;
    private final String pack;

    FolderReader(YamlFiles files, RegisterReading reading, String pack) {
        this.files = files;
        this.reading = reading;
        this.pack = pack;
    }

    /** What was read, and whose ground it shares. */
    record Read(Register register, Optional<String> groundOf) {}

    /** @param folder ends with a slash */
    Optional<Read> read(String folder) {
        Optional<YamlNode> head = files.one(folder + "register.yaml", "register");
        if (head.isEmpty()) {
            return Optional.empty();
        }
        List<YamlNode> nodes = new ArrayList<>(List.of(head.get()));
        for (String name : BESIDE) {
            if (files.exists(folder + name)) {
                files.one(folder + name, folder + name).ifPresent(nodes::add);
            }
        }
        Parts parts = new Parts(nodes, reading);
        Read read = read(folder, head.get(), parts);
        parts.done();
        return Optional.of(read);
    }

    private Read read(String folder, YamlNode head, Parts parts) {
        String id = head.string("id");
        String name = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
        if (!id.equals(name) && !id.isEmpty()) {
            reading.issue(head.place("id"), RegisterProblem.FOLDER_IS_NOT_ID, id, name + ", as its folder");
        }
        HeadPart headPart = new HeadPart(reading);
        Optional<String> groundOf = headPart.sharedGround(parts.with("ground"));
        return new Read(register(id, folder, head, parts, headPart), groundOf);
    }

    private Register register(String id, String folder, YamlNode head, Parts parts, HeadPart headPart) {
        parts.with("sections").child("sections", true);
        ViewReader views = new ViewReader(reading);
        Map<String, CalculatorBinding> judged = views.judged(parts.with("judged"));
        Map<String, Section> sections =
                JudgedFields.in(new SectionReader(reading).all(parts.with("sections")), judged.values());
        List<String> rows = sections.values().stream()
                .filter(Section::hasRows)
                .map(Section::id)
                .toList();
        LifeReader life = new LifeReader(reading);
        parts.with("cases").children("cases", "case");
        open(parts);
        return new Register(
                id,
                pack,
                head.text("name"),
                about(head),
                reading.neededWords(head, "kept_by"),
                headPart.ground(parts.with("ground")),
                headPart.identity(head),
                reading.isYes(head, "mass"),
                sections,
                reading.formulas(parts.with("define"), "define"),
                judged,
                new CheckReader(reading).all(parts.with("checks"), Optional.empty()),
                life.states(parts.with("states")),
                life.flags(parts.with("flags")),
                new StepReader(reading).all(parts.with("steps")),
                new DebtReader(reading).all(parts.with("deadlines"), rows),
                new HandOverReader(reading).all(parts.with("hand_overs")),
                headPart.hears(parts.with("hears")),
                new AccessReader(reading).read(parts),
                counts(folder, parts, rows),
                views.lists(parts.with("lists")),
                new PrintReader(files, reading, folder).all(parts.with("prints")),
                views.snapshots(parts.with("publish")),
                views.imports(parts.with("imports")),
                head.strings("shares"),
                headPart.receipt(parts.with("receipt")),
                head.optionalText("headline"),
                map(head),
                head.place());
    }

    /** {@code public: none} says aloud what is so where no grant speaks of everybody. */
    private void open(Parts parts) {
        YamlNode node = parts.with("public");
        reading.words(node, "public").stream()
                .filter(word -> !word.equals("none"))
                .forEach(word -> reading.diagnostics()
                        .issue(
                                node.place("public"),
                                PackProblem.UNKNOWN_CHOICE,
                                word,
                                "none, or a grant { public: … }"));
    }

    private String about(YamlNode head) {
        String about = head.string("about");
        if (!about.isEmpty() && !Ground.SUBJECTS.contains(about)) {
            reading.diagnostics()
                    .issue(head.place("about"), PackProblem.UNKNOWN_CHOICE, about, String.join(", ", Ground.SUBJECTS));
        }
        return about;
    }

    private Map<String, RegisterCount> counts(String folder, Parts parts, List<String> rows) {
        CountReader reader = new CountReader(reading, rows);
        Map<String, RegisterCount> counts = new LinkedHashMap<>();
        parts.with("counts").child("counts", false).ifPresent(all -> counts.putAll(reader.all(all)));
        String file = folder + "counts.yaml";
        if (files.exists(file)) {
            files.one(file, file).ifPresent(node -> {
                YamlNode all = node.isMapping("counts") && node.keys().size() == 1
                        ? node.child("counts", true).orElse(node)
                        : node;
                counts.putAll(reader.all(all));
            });
        }
        return counts;
    }

    private Map<String, FormulaText> map(YamlNode head) {
        return reading.formulas(head, "map");
    }
}
