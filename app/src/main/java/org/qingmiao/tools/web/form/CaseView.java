package org.qingmiao.tools.web.form;

import java.util.List;
import java.util.Optional;

/**
 * A calculator that answers a row: a form and, once it was sent, the answer.
 *
 * @param problems how many fields have one
 */
public record CaseView(
        ToolHead head, List<InputField> choices, List<InputField> fields, Optional<CaseResult> answer, int problems) {}
