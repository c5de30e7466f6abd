package org.qingmiao.plan.reader;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** Reads {@code pack.yaml} and {@code outline.yaml}. */
final class HeadReader {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private HeadReader() {}

    /** The head, and the packs whose units and elements it shares. */
    record Head(PlanHead head, List<String> uses) {}

    static Head head(YamlNode r, Diagnostics diagnostics) {
        Text name = r.text("name");
        Text shortName = r.optionalText("short").orElse(name);
        languages(r, r.strings("languages"), "languages", diagnostics);
        List<String> translated = r.strings("unofficial");
        languages(r, translated, "unofficial", diagnostics);
        List<Lang> unofficial = translated.stream().map(Lang::of).toList();
        List<PlanHead.HelpContact> help = new ArrayList<>();
        for (YamlNode contact : r.children("help", "contact")) {
            help.add(new PlanHead.HelpContact(contact.text("name"), contact.string("contact")));
            contact.done();
        }
        List<String> uses = r.strings("uses");
        YamlNode adopted = r.child("adopted", true).orElse(null);
        Text by = adopted == null ? name : adopted.text("by");
        Text document = adopted == null ? name : adopted.text("document");
        String source = adopted == null ? "" : adopted.string("source");
        if (adopted != null) {
            adopted.done();
        }
        PlanHead head = new PlanHead(
                r.string("id"),
                name,
                shortName,
                r.string("district"),
                r.integer("from"),
                r.integer("to"),
                r.integer("baseline"),
                unofficial,
                by,
                document,
                source,
                r.has("promises") ? r.choice("promises", PlanHead.Promises.class) : PlanHead.Promises.LISTED,
                List.copyOf(help));
        r.done();
        return new Head(head, uses);
    }

    /** Every text is read in both languages, whatever a pack lists. */
    private static void languages(YamlNode r, List<String> words, String key, Diagnostics diagnostics) {
        if (key.equals("languages") && words.size() != LANGUAGES.size()) {
            diagnostics.issue(r.place(key), PackProblem.MISSING_TRANSLATION, String.join(", ", words), "[zh, en]");
        }
        for (int i = 0; i < words.size(); i++) {
            if (!LANGUAGES.contains(words.get(i))) {
                diagnostics.issue(
                        diagnostics.place(r.thing() + "#" + key + "/" + i),
                        PackProblem.UNKNOWN_CHOICE,
                        words.get(i),
                        NearestWord.suggestion(words.get(i), LANGUAGES));
            }
        }
    }

    static Outline outline(YamlNode r) {
        Text title = r.text("title");
        Text preamble = r.text("preamble");
        List<Outline.Part> parts =
                r.children("parts", "part").stream().map(HeadReader::part).toList();
        YamlNode table = r.child("table", false).orElse(null);
        Text tableTitle = table == null ? title : table.text("title");
        List<String> rows = table == null ? List.of() : table.strings("targets");
        if (table != null) {
            table.done();
        }
        r.done();
        return new Outline(title, preamble, parts, tableTitle, rows);
    }

    private static Outline.Part part(YamlNode r) {
        List<Outline.Passage> passages = new ArrayList<>();
        for (YamlNode p : r.children("passages", "passage")) {
            passages.add(new Outline.Passage(p.words("number"), p.text("title"), p.text("text")));
            p.done();
        }
        List<Outline.Chapter> chapters = new ArrayList<>();
        for (YamlNode c : r.children("chapters", "chapter")) {
            Text title = c.text("title");
            chapters.add(new Outline.Chapter(
                    c.string("id"),
                    c.words("number"),
                    title,
                    c.optionalText("short").orElse(title)));
            c.done();
        }
        Outline.Part part = new Outline.Part(r.string("id"), r.words("number"), r.text("title"), passages, chapters);
        r.done();
        return part;
    }
}
