package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * A file that others send.
 *
 * @param by the duty that sends it
 * @param finds the ways to find a row's record, in their order
 * @param same fields by which a row is the one that is stored; empty means those of the register
 * @param whole fields within which the file claims to be complete; what is not in it is gone
 * @param gone flags for what is gone
 * @param compareOnly whether it changes nothing
 */
public record RecordImport(
        String id,
        Optional<Text> label,
        Optional<String> by,
        List<String> sections,
        List<String> finds,
        List<String> same,
        List<String> whole,
        List<String> gone,
        boolean compareOnly) {
    public RecordImport {
        sections = List.copyOf(sections);
        same = List.copyOf(same);
        finds = List.copyOf(finds);
        whole = List.copyOf(whole);
        gone = List.copyOf(gone);
    }
}
