package org.qingmiao.file;

import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * An input for one file, as {@code component/fileField} shows it.
 *
 * @param id of the input within its page
 * @param name under which it is sent
 * @param problem what is wrong with what was sent
 */
public record FileFieldView(String id, String name, Text label, boolean required, Optional<Text> problem) {
    /** One that is called {@code file} and has to be filled. */
    public static FileFieldView of(Text label, Optional<Text> problem) {
        return new FileFieldView("file", "file", label, true, problem);
    }

    /** Kinds and size that are taken. */
    public Text hint() {
        return Messages.of("file.hint", CheckedFile.MOST_MEGABYTES);
    }

    public String accept() {
        return FileKind.accept();
    }

    public String describedBy() {
        return problem.isPresent() ? id + "-hint " + id + "-problem" : id + "-hint";
    }
}
