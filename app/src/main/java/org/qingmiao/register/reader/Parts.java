package org.qingmiao.register.reader;

import java.util.List;
import org.qingmiao.pack.YamlNode;

/** The files of one register seen as one: a key stands in one of them. */
record Parts(List<YamlNode> files, RegisterReading reading) {
    /** The file in which a key stands; the first one if it stands nowhere. */
    YamlNode with(String key) {
        List<YamlNode> having = files.stream().filter(f -> f.has(key)).toList();
        for (int i = 1; i < having.size(); i++) {
            reading.issue(
                    having.get(i).place(key),
                    RegisterProblem.SAID_TWICE,
                    key,
                    "once; it stands at " + having.getFirst().place(key));
            having.get(i).optional(key);
        }
        return having.isEmpty() ? files.getFirst() : having.getFirst();
    }

    void done() {
        files.forEach(YamlNode::done);
    }
}
