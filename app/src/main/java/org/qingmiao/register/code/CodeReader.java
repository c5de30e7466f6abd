package org.qingmiao.register.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.platform.Text;

/**
 * Reads code lists: {@code id: { label: …, values: { CODE: 中文 | English } }}, or short {@code id: { CODE: label }}. A
 * code that is a Chinese word is its own Chinese label and needs the English one alone. {@code from: FILE.csv} takes the
 * values from a table with the columns code, zh and en.
 */
public final class CodeReader {
    /** Absences (rule C12); a code of that name could not be told from them. */
    private static final Set<String> RESERVED = Set.of("unknown", "refused", "not_applicable", "absent");

    private static final Set<String> ABOUT = Set.of("label", "source", "worst", "split", "from", "values");

    private final YamlFiles files;
    private final Diagnostics diagnostics;
    private final CsvText csv;

    public CodeReader(YamlFiles files, CsvText csv, Diagnostics diagnostics) {
        this.files = files;
        this.csv = csv;
        this.diagnostics = diagnostics;
    }

    /** The lists of a file by their ids, in its order. */
    public Map<String, CodeList> read(String file) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        files.one(file, "codes:" + file)
                .ifPresent(all ->
                        all.keys().forEach(id -> all.child(id, true).ifPresent(node -> lists.put(id, list(id, node)))));
        return lists;
    }

    private CodeList list(String id, YamlNode node) {
        boolean plain = !node.has("values")
                && node.optional("from").filter(f -> f.endsWith(".csv")).isEmpty();
        if (plain) {
            return new CodeList(id, Text.same(id), "", false, entries(node));
        }
        Text label = node.optionalText("label").orElse(Text.same(id));
        String source = node.optional("source").orElse("");
        boolean worstFirst = node.optional("worst").filter("first"::equals).isPresent();
        node.strings("split");
        List<CodeEntry> entries = node.child("values", false).map(this::entries).orElseGet(List::of);
        List<CodeEntry> all = new ArrayList<>(entries);
        node.optional("from").ifPresent(from -> all.addAll(table(node, from)));
        node.keys().stream()
                .filter(k -> !ABOUT.contains(k))
                .forEach(k -> diagnostics.issue(
                        node.place(k), TableProblem.NO_SUCH_COLUMN, k, NearestWord.suggestion(k, ABOUT)));
        return new CodeList(id, label, source, worstFirst, all);
    }

    private List<CodeEntry> entries(YamlNode values) {
        return values.keys().stream().map(code -> entry(values, code)).toList();
    }

    private CodeEntry entry(YamlNode values, String code) {
        if (RESERVED.contains(code)) {
            diagnostics.issue(values.place(code), TableProblem.RESERVED_CODE, code, "another code");
        }
        Optional<YamlNode> dated = values.isMapping(code) ? values.child(code, true) : Optional.empty();
        if (dated.isEmpty() || !dated.get().has("label")) {
            return new CodeEntry(code, label(values, code, code), Validity.ALWAYS);
        }
        YamlNode node = dated.get();
        Validity valid =
                new Validity(node.has("from") ? node.date("from") : null, node.has("to") ? node.date("to") : null);
        CodeEntry entry = new CodeEntry(code, label(node, "label", code), valid);
        node.done();
        return entry;
    }

    private static Text label(YamlNode node, String key, String code) {
        boolean chinese = code.codePoints().anyMatch(Character::isIdeographic);
        if (node.isMapping(key) || !chinese) {
            return node.text(key);
        }
        String written = node.string(key);
        return written.contains(" | ") ? node.text(key) : new Text(code, written);
    }

    private List<CodeEntry> table(YamlNode node, String file) {
        List<CodeEntry> entries = new ArrayList<>();
        csv.read(file, node.place("from")).ifPresent(sheet -> {
            if (sheet.require(List.of("code", "zh", "en"), diagnostics)) {
                sheet.rows()
                        .forEach(row -> entries.add(new CodeEntry(
                                row.cell("code").text(),
                                new Text(row.cell("zh").text(), row.cell("en").text()),
                                row.validity(diagnostics))));
            }
        });
        return entries;
    }
}
