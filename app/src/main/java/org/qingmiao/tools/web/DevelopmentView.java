package org.qingmiao.tools.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.tools.web.form.CaseResult;
import org.qingmiao.tools.web.form.InputField;
import org.qingmiao.tools.web.form.ToolHead;

/**
 * Screening by warning signs: first the age, then the signs of that age, then the answer.
 *
 * @param months age of the form; empty until the age is known or before the first one
 * @param signs one field for each sign, then for lost abilities
 */
public record DevelopmentView(
        ToolHead head,
        List<InputField> age,
        Optional<Integer> months,
        List<InputField> signs,
        Optional<CaseResult> answer,
        int problems) {}
