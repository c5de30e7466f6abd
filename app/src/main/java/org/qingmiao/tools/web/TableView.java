package org.qingmiao.tools.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.ToolHead;

/**
 * A calculator that answers a series: a table that is pasted or typed.
 *
 * @param pasted what is in the field
 * @param header columns of the answer; empty if there is none
 * @param problem why there is none
 */
public record TableView(
        ToolHead head,
        List<InputField> choices,
        String columns,
        String pasted,
        List<String> header,
        List<List<String>> rows,
        Optional<String> problem) {}
