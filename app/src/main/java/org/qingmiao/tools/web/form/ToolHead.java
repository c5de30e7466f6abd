package org.qingmiao.tools.web.form;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What stands above every calculator.
 *
 * @param base where the calculators are
 * @param batch how whole files are answered; absent on the public pages
 */
public record ToolHead(String base, String name, Text title, Text standard, Text source, Optional<Batch> batch) {
    /** The address of the page. */
    public String path() {
        return base + "/" + name;
    }

    /**
     * The form for a file.
     *
     * @param accept which files can be chosen
     * @param template whether there is an empty table to download
     * @param problem why the file that was sent could not be answered
     */
    public record Batch(String accept, boolean template, List<InputField> choices, Optional<String> problem) {}
}
