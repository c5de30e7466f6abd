package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qingmiao.WebVisitor;

/** Somebody who fills forms of records in a browser of their own. */
record RecordVisitor(WebVisitor web) {
    private static final Pattern HIDDEN = Pattern.compile(
            "<input type=\"hidden\" name=\"(asked|key|version|unit|row|parent|hand-over|answer)\" value=\"([^\"]*)\"");

    static RecordVisitor of(int port, String login) {
        return new RecordVisitor(WebVisitor.signedIn(port, login));
    }

    String page(String path) {
        WebVisitor.Answer answer = web.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    int status(String path) {
        return web.get(path).status();
    }

    /**
     * Sends the form of a page with what stands hidden in it.
     *
     * @param fields by their paths, a part behind {@code ~}
     */
    WebVisitor.Answer send(String path, String page, Map<String, String> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        HIDDEN.matcher(page).results().forEach(h -> all.add(Map.entry(h.group(1), h.group(2))));
        fields.forEach((name, value) ->
                all.add(Map.entry(name.contains(".") && !name.startsWith("keep.") ? "f." + name : name, value)));
        return web.post(path, page, all);
    }

    /** Opens a form and sends it. */
    WebVisitor.Answer fill(String path, Map<String, String> fields) {
        return send(path.replaceAll("\\?.*", ""), page(path), fields);
    }
}
