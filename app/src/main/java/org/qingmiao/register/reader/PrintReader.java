package org.qingmiao.register.reader;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Lang;
import org.qingmiao.register.print.PrintTemplate;
import org.qingmiao.register.print.RegisterPrint;

/** Reads the forms of a register: a name alone, or a name with what stands on the form. */
final class PrintReader {
    private static final String CHINESE = ".zh.md";
    private static final String ENGLISH = ".en.md";

    private final YamlFiles files;
    private final RegisterReading reading;
    private final String folder;

    /** @param folder of the register, with a slash at its end */
    PrintReader(YamlFiles files, RegisterReading reading, String folder) {
        this.files = files;
        this.reading = reading;
        this.folder = folder;
    }

    Map<String, RegisterPrint> all(YamlNode owner) {
        Map<String, RegisterPrint> prints = new LinkedHashMap<>();
        owner.child("prints", false).ifPresent(all -> all.keys().forEach(id -> prints.put(id, print(id, all))));
        return prints;
    }

    private RegisterPrint print(String id, YamlNode all) {
        if (!all.isMapping(id)) {
            return new RegisterPrint(id, all.text(id), List.of(), Map.of(), all.place(id));
        }
        return all.child(id, true)
                .map(node -> {
                    RegisterPrint print = new RegisterPrint(
                            id, node.text("label"), reading.words(node, "settled"), templates(node), node.place());
                    node.done();
                    return print;
                })
                .orElseThrow();
    }

    private Map<Lang, PrintTemplate> templates(YamlNode node) {
        Map<Lang, PrintTemplate> templates = new EnumMap<>(Lang.class);
        node.optional("file").ifPresent(file -> {
            if (!file.startsWith("prints/") || !file.endsWith(CHINESE) || file.contains("..")) {
                reading.issue(node.place("file"), RegisterProblem.BAD_PRINT, file, "prints/NAME" + CHINESE);
                return;
            }
            read(Lang.ZH, folder + file, templates);
            String english = folder + file.substring(0, file.length() - CHINESE.length()) + ENGLISH;
            if (files.exists(english)) {
                read(Lang.EN, english, templates);
            }
        });
        return templates;
    }

    private void read(Lang lang, String file, Map<Lang, PrintTemplate> templates) {
        files.lines(file).ifPresent(lines -> templates.put(lang, new PrintParser(file, reading).template(lines)));
    }
}
